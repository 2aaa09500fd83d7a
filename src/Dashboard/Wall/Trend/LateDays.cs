using CchcLive.Grains.Queries;

namespace CchcLive.Dashboard.Wall.Trend;

/// <summary>How many dossiers were open and late at the end of each of the last days; of today, now.</summary>
/// <param name="series">The flow by days.</param>
/// <param name="zone">The area's zone.</param>
public sealed class LateDays(FlowSeries series, TimeZoneInfo zone)
{
    /// <summary>How many days, today among them.</summary>
    public const int Shown = 30;

    /// <summary>The days, the oldest first.</summary>
    public IReadOnlyList<DateOnly> Days { get; } =
        [.. series.Ends.Select(end => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(new DateTime(end, DateTimeKind.Utc), zone)))];

    /// <summary>Late at the end of each.</summary>
    public IReadOnlyList<long> Late { get; } = series.OpenLate;
}
