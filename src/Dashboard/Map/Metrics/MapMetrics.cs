using CchcLive.Dashboard.Boards;

namespace CchcLive.Dashboard.Map.Metrics;

/// <summary>The metrics of a map, in the order of its selector. Bands are fixed: a colour means the same on every day, in every area (ADR 0012).</summary>
public static class MapMetrics
{
    /// <summary>Every metric; the first is shown when nobody says.</summary>
    public static IReadOnlyList<MapMetric> All { get; } =
    [
        new("late", "now.openLate", null, "now.openLate", [1, 4, 10]),
        new("onTime", ScreenColumns.RatePart, ScreenColumns.RateWhole, "month.processedLate", [980, 950, 10]),
        new("soon", "now.dueSoon", null, "now.dueSoon", [1, 10, 30]),
        new("noApology", "month.lateNoApology", null, "month.lateNoApology", [1, 4, 10]),
        new("unexplained", "month.lateUnexplained", null, "month.lateUnexplained", [1, 4, 10]),
    ];

    /// <summary>The metric of that id; null if there is none.</summary>
    public static MapMetric? Find(string? id) => id is null ? All[0] : All.FirstOrDefault(metric => metric.Id == id);
}
