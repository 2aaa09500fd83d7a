using System.Globalization;
using CchcLive.Grains.Queries;

namespace CchcLive.Dashboard.Wall.Trend;

/// <summary>What came in and ended since midnight, and the same of yesterday, added up quarter by quarter of an hour.</summary>
public sealed class DayFlow
{
    /// <summary>The step of time.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>Takes a flow that begins with yesterday.</summary>
    /// <param name="series">The flow, by <see cref="Step"/>.</param>
    /// <param name="zone">The area's zone.</param>
    /// <param name="today">Today there.</param>
    public DayFlow(FlowSeries series, TimeZoneInfo zone, DateOnly today)
    {
        var ends = series.Ends.Select(end => TimeZoneInfo.ConvertTimeFromUtc(new DateTime(end, DateTimeKind.Utc), zone)).ToList();
        Quarters = ends.Count(end => DateOnly.FromDateTime(end) < today);
        LateAtMidnight = Quarters > 0 && Quarters <= series.OpenLate.Length ? series.OpenLate[Quarters - 1] : null;
        Now = Clock(ends.Count - 1 - Quarters);
        Received = Curve(series.Received);
        Processed = Curve(series.Processed);

        (IReadOnlyList<long>, IReadOnlyList<long>) Curve(long[] counts) => (Sums(counts[..Quarters]), Sums(counts[Quarters..]));
    }

    /// <summary>How many steps a day has.</summary>
    public int Quarters { get; }

    /// <summary>Open and overdue when today began, as known now; null if the flow does not reach back so far.</summary>
    public long? LateAtMidnight { get; }

    /// <summary>The end of the last full quarter, HH:mm: up to there today and yesterday can be compared. Null before there is one.</summary>
    public string? Now { get; }

    /// <summary>Received, yesterday and today.</summary>
    public (IReadOnlyList<long> Yesterday, IReadOnlyList<long> Today) Received { get; }

    /// <summary>Ended, yesterday and today.</summary>
    public (IReadOnlyList<long> Yesterday, IReadOnlyList<long> Today) Processed { get; }

    /// <summary>The figures of both days at <see cref="Now"/>; null before there is one.</summary>
    public static (long Yesterday, long Today)? SameTime((IReadOnlyList<long> Yesterday, IReadOnlyList<long> Today) curve) =>
        curve.Today.Count - 2 is var full && full >= 0 && full < curve.Yesterday.Count ? (curve.Yesterday[full], curve.Today[full]) : null;

    private static string? Clock(int full) => full < 1 ? null : (Step * full).ToString("hh\\:mm", CultureInfo.InvariantCulture);

    private static IReadOnlyList<long> Sums(long[] counts)
    {
        var sum = 0L;
        return [.. counts.Select(count => sum += count)];
    }
}
