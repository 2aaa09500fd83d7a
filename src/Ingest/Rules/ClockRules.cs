using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Rules;

/// <summary>
/// What only a clock can judge (D§4.5): an event, or something it says has happened, more than five minutes in the future, or a receipt dated
/// after today, goes to quarantine, because the counters would be wrong until that moment comes. Due dates, deadlines and appointments may lie ahead.
/// </summary>
/// <param name="clock">The clock.</param>
/// <param name="zone">The zone in which a date without a time of day is "today".</param>
public sealed class ClockRules(TimeProvider clock, TimeZoneInfo zone)
{
    /// <summary>How far the clock of a source may run ahead of ours.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>By field: true if it says when something happened, being the moment of some verb. A receipt and <c>at</c>, which may be an appointment, have rules of their own.</summary>
    private static readonly bool[] Happened = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(number => (FieldId)number).Select(field =>
        field == FieldId.Time || (field is not (FieldId.ReceivedAt or FieldId.At) && EventContract.Verbs.Values.Any(verb => verb.Moment == field)))];

    /// <summary>The first rule that the event breaks now; null if it breaks none.</summary>
    public Problem? Check(DossierEvent e)
    {
        var now = clock.GetUtcNow();
        if (IsAhead(e.Time, now)) return Messages.Future("time");
        if (e.RecordedAt is { } recorded && IsAhead(recorded, now)) return Messages.Future("data.recordedAt");
        if (IsAfterToday(e.Fields, now)) return Messages.Future("data.receivedAt");
        if (IsAfterToday(e.Set, now)) return Messages.Future("data.set.receivedAt");
        return FutureOf(e.Fields, e.Verb, "data.", now) ?? FutureOf(e.Set, e.Verb, "data.set.", now);
    }

    private Problem? FutureOf(FieldSet fields, Verb verb, string path, DateTimeOffset now)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var value = fields[i];
            var hasHappened = Happened[(int)value.Id] || (value.Id == FieldId.At && EventContract.Verbs[verb].Moment == FieldId.At);
            if (hasHappened && !value.IsRemoval && IsAhead(value.Moment, now)) return Messages.Future(path + EventContract.Fields[value.Id].Name);
        }

        return null;
    }

    private bool IsAhead(Moment moment, DateTimeOffset now) => moment.IsDate
        ? moment.Date > Today(now)
        : moment.UtcTicks > now.UtcTicks + Tolerance.Ticks;

    private bool IsAfterToday(FieldSet fields, DateTimeOffset now)
    {
        if (!fields.TryGet(FieldId.ReceivedAt, out var value) || value.IsRemoval) return false;
        var received = value.Moment;
        if (received.IsDate) return received.Date > Today(now);
        return received.Date > DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromMinutes(received.OffsetMinutes)).DateTime) && IsAhead(received, now);
    }

    private DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
}
