using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Shards;

/// <summary>A question to all dossiers of a shard.</summary>
/// <param name="Rule">The rule to count by.</param>
/// <param name="From">The first instant of the period (UTC ticks).</param>
/// <param name="At">Its last instant, at which dossiers are judged (UTC ticks).</param>
/// <param name="OccurredBy">Only events up to this instant count; <see cref="long.MaxValue"/> for all.</param>
/// <param name="Role">Under which unit a dossier counts.</param>
/// <param name="Units">The units that are asked about; null for all, known or not.</param>
/// <param name="By">How rows are split.</param>
public sealed record ScanQuery(
    CountingRule Rule, long From, long At, long OccurredBy, UnitRole Role, IReadOnlySet<string>? Units, Dimension By)
{
    /// <summary>Only the dossiers of one row of a split; null for all.</summary>
    public DossierFilter? Only { get; init; }
}
