using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Integrity;

/// <summary>A list that was published, as far as it must be known to say whether a dossier stood on it.</summary>
/// <param name="Id">Area and month, as <c>quan-binh-tan 2025-02</c>.</param>
/// <param name="CutOffAt">What was told later was not on it (UTC ticks).</param>
/// <param name="From">The period's first instant (UTC ticks).</param>
/// <param name="At">Its last instant, at which dossiers were judged (UTC ticks).</param>
/// <param name="Rule">The counting rule.</param>
/// <param name="Units">The units on it.</param>
public sealed record PublishedMonth(string Id, long CutOffAt, long From, long At, CountingRule Rule, IReadOnlySet<string> Units);
