using CchcLive.Dashboard.Boards;
using CchcLive.Domain.Targets;

namespace CchcLive.Dashboard.Map.Metrics;

/// <summary>The metrics of a map. Bands are fixed: a colour means the same on every day, in every area (ADR 0012).</summary>
/// <param name="targets">By what on-time shares are judged.</param>
public sealed class MapMetrics(OnTimeTargets targets)
{
    /// <summary>Open overdue dossiers: what a map shows when nobody says.</summary>
    public static MapMetric Late { get; } = new("late", "now.openLate", null, "now.openLate", [1, 4, 10]);

    /// <summary>Every metric, in the order of the selector.</summary>
    public IReadOnlyList<MapMetric> All { get; } =
    [
        Late,
        new("onTime", ScreenColumns.RatePart, ScreenColumns.RateWhole, "month.processedLate", [Thousandths(targets.Target), Thousandths(targets.Warn), targets.MinimumCount]),
        new("soon", "now.dueSoon", null, "now.dueSoon", [1, 10, 30]),
        new("noApology", "month.lateNoApology", null, "month.lateNoApology", [1, 4, 10]),
        new("unexplained", "month.lateUnexplained", null, "month.lateUnexplained", [1, 4, 10]),
    ];

    /// <summary>The metric of that id; null if there is none.</summary>
    public MapMetric? Find(string? id) => id is null ? Late : All.FirstOrDefault(metric => metric.Id == id);

    private static int Thousandths(double share) => (int)Math.Round(share * 1000);
}
