using System.Globalization;
using CchcLive.Domain.Events;

namespace CchcLive.Bench.LateList;

/// <summary>A dossier of the benchmark, as its events and as a row.</summary>
/// <param name="Code">The code; unique.</param>
/// <param name="Unit">The number of its unit, from 1.</param>
/// <param name="Field">The field.</param>
/// <param name="IsOnline">Filed online.</param>
/// <param name="Received">When it was received, local time.</param>
/// <param name="Due">The due date.</param>
/// <param name="Ended">When it was completed, local time; null if it is open.</param>
/// <param name="Cause">The cause that an explanation names; null without one.</param>
/// <param name="Apologised">When the apology was sent, local time; null without one.</param>
/// <param name="Next">The date that the apology promises.</param>
internal sealed record MonthDossier(string Code, int Unit, string Field, bool IsOnline, DateTime Received, DateOnly Due, DateTime? Ended, string? Cause, DateTime? Apologised, DateOnly? Next)
{
    private const string Source = "mot-cua-tp";

    /// <summary>The unit's id.</summary>
    public string UnitId => string.Create(CultureInfo.InvariantCulture, $"don-vi-{Unit:000}");

    /// <summary>What its source tells.</summary>
    public List<DossierEvent> Events()
    {
        List<DossierEvent> events =
        [
            Event(Verb.Received, Received, FieldValue.Of(FieldId.HandlingUnitId, UnitId), FieldValue.Of(FieldId.FieldCode, Field), FieldValue.Of(FieldId.ChannelIn, IsOnline ? "online" : "direct"), FieldValue.Of(FieldId.DueAt, Moment.On(Due))),
        ];
        if (Ended is { } ended) events.Add(Event(Verb.Completed, ended));
        if (Apologised is { } sent) events.Add(Event(Verb.ApologyIssued, sent, FieldValue.Of(FieldId.ReasonText, "Chờ ý kiến đơn vị phối hợp"), FieldValue.Of(FieldId.NextDueAt, Moment.On(Next!.Value))));
        if (Cause is { } cause) events.Add(Event(Verb.ExplanationFiled, LateMonth.Filed, FieldValue.Of(FieldId.ReasonCode, cause)));
        return events;
    }

    private DossierEvent Event(Verb verb, DateTime local, params FieldValue[] fields) => new()
    {
        Source = Source, Id = $"{Code}/{verb}", Code = Code, Verb = verb, Time = Moment.At(new DateTimeOffset(local, TimeSpan.FromHours(7))), Fields = FieldSet.Of(fields),
    };
}

/// <summary>
/// Dossiers of two months before and in the reporting month of March 2025 (15 February to 14 March): received from 2 January on, so that Tết and its swapped days lie between receipt and due date of many; 8.5 % are
/// on the month's late list, of which a third is explained and a quarter apologised for.
/// </summary>
internal static class LateMonth
{
    /// <summary>When explanations are filed: after the month, before the cut-off.</summary>
    public static readonly DateTime Filed = new(2025, 3, 20, 9, 0, 0, DateTimeKind.Unspecified);

    private static readonly DateTime First = new(2025, 1, 2, 7, 30, 0, DateTimeKind.Unspecified);
    private static readonly string[] Fields = ["chung-thuc", "dat-dai", "giao-duc", "ho-tich", "kinh-doanh", "lao-dong", "xay-dung", "y-te"];

    /// <summary>The causes that explanations name.</summary>
    public static readonly string[] Causes = ["nhan-su", "phoi-hop", "ha-tang", "ho-so-phuc-tap"];

    /// <summary>The dossiers; the same for the same arguments.</summary>
    public static IEnumerable<MonthDossier> Create(int dossiers, int units)
    {
#pragma warning disable CA5394 // reproducible on purpose
        var random = new Random(20250314);
        for (var i = 0; i < dossiers; i++)
        {
            var received = First.AddDays(random.Next(72)).AddMinutes(random.Next(9 * 60));
            var due = DateOnly.FromDateTime(received).AddDays(3 + random.Next(12));
            var fate = random.Next(1000);
            DateTime? ended = fate < 30 ? null : fate < 175 ? Noon(due).AddDays(1 + random.Next(12)).AddMinutes(random.Next(240)) : received.AddMinutes(30 + random.Next((due.DayNumber - DateOnly.FromDateTime(received).DayNumber) * 1440));
            var isLate = ended is null || DateOnly.FromDateTime(ended.Value) > due;
            var isTold = isLate && random.Next(4) == 0;
            var unit = random.Next(units) + 1;
            yield return new MonthDossier(
                string.Create(CultureInfo.InvariantCulture, $"H29.{unit:000}-{received:yyMMdd}-{i:0000000}"), unit, Fields[random.Next(Fields.Length)], random.Next(3) == 0, received, due, ended,
                isLate && random.Next(3) == 0 ? Causes[random.Next(Causes.Length)] : null, isTold ? Noon(due).AddDays(random.Next(2) == 0 ? -1 : 1) : null, isTold ? due.AddDays(5 + random.Next(10)) : null);
        }
#pragma warning restore CA5394
    }

    private static DateTime Noon(DateOnly day) => day.ToDateTime(new TimeOnly(13, 0), DateTimeKind.Unspecified);
}
