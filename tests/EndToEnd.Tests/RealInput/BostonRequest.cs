using System.Globalization;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.RealInput;

/// <summary>A service request, read from the raw columns and judged here at the moment the file was taken.</summary>
internal sealed record BostonRequest(string Code, string Department, string Ward, string CityVerdict, DateTimeOffset Opened, DateTimeOffset? Target, DateTimeOffset? Closed)
{
    private static readonly TimeZoneInfo Boston = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly DateTimeOffset Taken = new(2016, 1, 12, 22, 22, 0, TimeSpan.FromHours(-5));

    /// <summary>in time, late, past target, not yet due, or unknown; in words for the tables of docs/real-data.md.</summary>
    public string Verdict => (Target, Closed) switch
    {
        (null, null) => "open, no target",
        (null, _) => "closed, no target",
        ({ } target, { } closed) => closed <= target ? "closed in time" : "closed late",
        ({ } target, null) => target < Taken ? "open, past target" : "open, not yet due",
    };

    /// <summary>Every request of the file.</summary>
    public static List<BostonRequest> Read() =>
    [
        .. RawFile.Rows(Repository.Shared("boston311-2015-h1.csv.gz")).Select(row => new BostonRequest(
            row("CASE_ENQUIRY_ID"), row("Department"), string.Concat(row("ward").Where(char.IsAsciiDigit)).TrimStart('0'),
            row("OnTime_Status"), Instant(row("OPEN_DT"))!.Value, Instant(row("TARGET_DT")), Instant(row("CLOSED_DT")))),
    ];

    private static DateTimeOffset? Instant(string text)
    {
        if (text.Length == 0) return null;
        var local = DateTime.Parse(text, CultureInfo.GetCultureInfo("en-US"));
        return new DateTimeOffset(local, Boston.IsAmbiguousTime(local) ? TimeSpan.FromHours(-4) : Boston.GetUtcOffset(local));
    }
}
