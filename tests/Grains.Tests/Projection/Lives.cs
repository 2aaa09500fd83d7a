using CchcLive.Domain.Events;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Projection;

/// <summary>Random lives of dossiers with everything that moves a row: waits, transfers, ends, corrections, voided ones, and events before their receipt.</summary>
internal static class Lives
{
    private static readonly string[] Units = [Justice, Land, AnLac];

    /// <summary>The events of dossiers in disorder, some of them twice.</summary>
    public static List<DossierEvent> Random(int seed, int dossiers)
    {
        var random = new Random(seed);
        var events = Enumerable.Range(0, dossiers).SelectMany(number => Life(random, number)).ToList();
        events.AddRange(events.Where(_ => random.Next(10) == 0).ToList());
        var order = events.ToArray();
        random.Shuffle(order);
        return [.. order];
    }

    private static List<DossierEvent> Life(Random random, int number)
    {
        var code = Code(number);
        var day = 1 + random.Next(10);
        var events = new List<DossierEvent>();
        var unit = Units[random.Next(Units.Length)];
        FieldValue[] facts = [Name(FieldId.ProcedureCode, "1.00065" + random.Next(3)), Name(FieldId.FieldCode, "ho-tich"), Name(FieldId.ChannelIn, random.Next(2) == 0 ? "online" : "direct")];
        if (random.Next(12) > 0)
        {
            events.Add(random.Next(4) == 0
                ? Received(code, unit, At(day, 8, random), null, [.. facts, FieldValue.Of(FieldId.LegalDuration, 3 + random.Next(8))])
                : Received(code, unit, At(day, 8, random), random.Next(6) == 0 ? null : At(day + 2 + random.Next(12), 17, random), facts));
        }

        if (random.Next(3) == 0) events.Add(Event(Verb.Assigned, code, At(day, 10, random), Name(FieldId.OfficerId, "cb-" + random.Next(5)), Name(FieldId.StepId, "tham-dinh")));
        if (random.Next(5) == 0) events.Add(Transferred(code, Units[random.Next(Units.Length)], At(day + 1, 9, random)));
        for (var asked = random.Next(5) == 0 ? 1 + random.Next(2) : 0; asked > 0; asked--)
        {
            events.Add(Event(Verb.SupplementRequested, code, At(day + asked, 11, random)));
            if (random.Next(2) == 0) events.Add(Event(Verb.SupplementReceived, code, At(day + asked + 1, 9, random)));
        }

        if (random.Next(8) == 0) events.Add(Event(Verb.PaymentRequested, code, At(day + 2, 13, random)));
        if (random.Next(2) == 0) events.Add(Event((Verb[])[Verb.Completed, Verb.Completed, Verb.Completed, Verb.Refused, Verb.Withdrawn, Verb.Stopped] is var ends ? ends[random.Next(6)] : default, code, At(day + 1 + random.Next(14), 15, random)));
        if (random.Next(4) == 0) events.Add(Event(Verb.Returned, code, At(day + 16, 9, random)));
        if (random.Next(6) == 0) events.Add(Event(Verb.ApologyIssued, code, At(day + 5, 9, random), Name(FieldId.ReasonCode, "r-1"), FieldValue.Of(FieldId.NextDueAt, Moment.At(Told.At(At(day + 18, 17, random))))));
        if (random.Next(6) == 0) events.Add(Event(Verb.ExplanationFiled, code, At(day + 6, 9, random)));
        if (random.Next(6) == 0) events.Add(Event(Verb.Rated, code, At(day + 17, 9, random)));
        if (random.Next(15) == 0) events.Add(Event(Verb.Voided, code, At(day + 3, 16, random)));
        if (events.Count > 0 && random.Next(6) == 0) events.Add(Correction(code, events[0], At(day + 4, 8, random), At(day + 4 + random.Next(9), 17, random)));
        return events;
    }

    private static DossierEvent Correction(string code, DossierEvent target, string at, string due) =>
        Event(Verb.Corrected, code, at, FieldValue.Of(FieldId.CorrectsEventId, target.Id)) with { Set = FieldSet.Of(FieldValue.Of(FieldId.DueAt, Moment.At(Told.At(due)))) };

    private static string At(int day, int hour, Random random) => FormattableString.Invariant($"2025-03-{Math.Min(day, 31):00} {hour:00}:{random.Next(60):00}");
}
