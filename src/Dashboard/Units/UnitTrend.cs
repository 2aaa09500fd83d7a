using CchcLive.Dashboard.Charts;
using CchcLive.Dashboard.Text;
using CchcLive.Grains.Queries;

namespace CchcLive.Dashboard.Units;

/// <summary>The charts of a unit: the last thirty days, and today beside yesterday.</summary>
internal static class UnitTrend
{
    /// <summary>How many days the chart of days has.</summary>
    public const int Days = 30;

    /// <summary>How far apart the points of a day are.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    /// <summary>What came in and what was done on each day, and what was late at its end.</summary>
    /// <param name="flow">By days.</param>
    /// <param name="zone">The unit's zone.</param>
    public static ChartData OfDays(FlowSeries flow, TimeZoneInfo zone) => new(
        [.. flow.Ends.Select(end => Local(end, zone).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))],
        [
            new ChartSeries(Texts.TrendReceived, ChartTone.Soft, ChartShape.Bars, Numbers(flow.Received)),
            new ChartSeries(Texts.TrendProcessed, ChartTone.Accent, ChartShape.Bars, Numbers(flow.Processed)),
            new ChartSeries(Texts.TrendOpenLate, ChartTone.Late, ChartShape.Line, Numbers(flow.OpenLate)),
        ]);

    /// <summary>What was late at each half hour of today, and at the same time yesterday.</summary>
    /// <param name="flow">By half hours, from yesterday's midnight.</param>
    /// <param name="zone">The unit's zone.</param>
    /// <param name="today">Today's date there.</param>
    public static ChartData OfToday(FlowSeries flow, TimeZoneInfo zone, DateOnly today)
    {
        var points = Enumerable.Range(1, (int)(TimeSpan.FromDays(1) / Step)).Select(n => today.ToDateTime(TimeOnly.MinValue) + (n * Step)).ToList();
        var late = flow.Ends.Select((end, at) => (End: Rounded(Local(end, zone)), Late: (double?)flow.OpenLate[at])).GroupBy(point => point.End).ToDictionary(group => group.Key, group => group.Last().Late);
        return new ChartData(
            [.. points.Select(point => point.AddTicks(point.TimeOfDay == TimeSpan.Zero ? -TimeSpan.TicksPerMinute : 0).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture))],
            [
                new ChartSeries(Texts.TrendYesterday, ChartTone.Soft, ChartShape.Line, [.. points.Select(point => late.GetValueOrDefault(point.AddDays(-1)))]),
                new ChartSeries(Texts.TrendToday, ChartTone.Late, ChartShape.Line, [.. points.Select(point => late.GetValueOrDefault(point))]),
            ]);
    }

    private static DateTime Local(long ticks, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(new DateTime(ticks, DateTimeKind.Utc), zone);

    /// <summary>A bucket ends one tick before the next begins, and the last one ends now: both stand at the next full step.</summary>
    private static DateTime Rounded(DateTime end) => new((end.Ticks + Step.Ticks - 1) / Step.Ticks * Step.Ticks, DateTimeKind.Unspecified);

    private static IReadOnlyList<double?> Numbers(long[] counts) => [.. counts.Select(count => (double?)count)];
}
