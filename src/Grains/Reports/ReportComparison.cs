using CchcLive.Domain.Reports;

namespace CchcLive.Grains.Reports;

/// <summary>With what an issue is compared.</summary>
public enum ReportAgainst
{
    /// <summary>With the issue before it of the same period.</summary>
    Issue,
    /// <summary>With the last issue of the period before.</summary>
    Period,
}

/// <summary>What an issue says otherwise than an older one.</summary>
/// <param name="Older">The older one.</param>
/// <param name="Newer">The newer one.</param>
/// <param name="Differences">The differences.</param>
public sealed record ReportComparison(ReportIssue Older, ReportIssue Newer, IReadOnlyList<ReportDifference> Differences);
