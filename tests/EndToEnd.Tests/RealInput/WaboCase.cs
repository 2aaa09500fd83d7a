using System.Globalization;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.RealInput;

/// <summary>A case of the event log, read from the raw columns and judged here.</summary>
internal sealed record WaboCase(string Code, string Department, string Channel, string Officer, DateTimeOffset Start, DateTimeOffset Due, DateTimeOffset? End)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Ended after the due instant; false for an open case.</summary>
    public bool IsLateToTheInstant => End > Due;

    /// <summary>Ended on a later local date than the due date's: negative early, 0 on the day, positive late; null for an open case.</summary>
    public int? DaysAfterDue => End is { } end ? Day(end).DayNumber - Day(Due).DayNumber : null;

    /// <summary>Every case of the file; all rows of a case must say the same of it.</summary>
    public static List<WaboCase> Read() =>
    [
        .. RawFile.Rows(Repository.Shared("wabo-receipt.csv.gz"))
            .GroupBy(row => row("case:concept:name"), row => new WaboCase(
                row("case:concept:name"), row("case:department"), row("case:channel"), row("case:responsible"), Instant(row("case:startdate"))!.Value,
                Instant(row("case:deadline"))!.Value, Instant(row("case:enddate"))), StringComparer.Ordinal)
            .Select(rows => Assert.Single(rows.Distinct())),
    ];

    /// <summary>The local date of an instant.</summary>
    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Amsterdam).DateTime);

    private static DateTimeOffset? Instant(string text) => text.Length == 0 ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
