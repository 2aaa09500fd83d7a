namespace CchcLive.Domain.Integrity;

/// <summary>Which suspicious changes a shard is asked for.</summary>
/// <param name="From">Told from this instant on (UTC ticks).</param>
/// <param name="To">Told before this instant (UTC ticks).</param>
/// <param name="Units">Of dossiers that these units handle; null for all.</param>
/// <param name="Limits">From when on something is listed.</param>
/// <param name="Published">The lists that were published.</param>
public sealed record IntegrityQuestion(long From, long To, IReadOnlySet<string>? Units, CleaningLimits Limits, IReadOnlyList<PublishedMonth> Published);

/// <summary>What a shard answers.</summary>
/// <param name="Findings">What it found, dossier by dossier.</param>
/// <param name="Completions">How often officers ended dossiers, month by month: judged when all shards have answered.</param>
public sealed record IntegrityFacts(IReadOnlyList<Finding> Findings, IReadOnlyList<Completions> Completions);
