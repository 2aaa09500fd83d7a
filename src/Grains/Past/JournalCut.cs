using CchcLive.Domain.Counting;
using CchcLive.Journal.Segments;

namespace CchcLive.Grains.Past;

/// <summary>
/// How far the journal was known: up to an instant, or up to a position of each stream, as a publication recorded them. Two with the same positions are the same only if they are one.
/// </summary>
internal sealed record JournalCut
{
    private JournalCut(DateTimeOffset at) => At = at;

    /// <summary>The instant: of knowing, or at which the positions were recorded.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The last event of each shard's stream, by shard number; null if the instant alone decides.</summary>
    public IReadOnlyList<long>? Positions { get; private init; }

    /// <summary>The last entry of org chart and calendars; matters with <see cref="Positions"/>.</summary>
    public long OrgPosition { get; private init; }

    /// <summary>A counting rule as it was then; null for the program's.</summary>
    public CountingRule? Rule { get; private init; }

    /// <summary>All that had been committed by an instant.</summary>
    public static JournalCut By(DateTimeOffset instant) => new(instant);

    /// <summary>All up to recorded positions.</summary>
    public static JournalCut Of(DateTimeOffset at, IReadOnlyList<long> positions, long orgPosition, CountingRule rule) => new(at) { Positions = positions, OrgPosition = orgPosition, Rule = rule };

    /// <summary>True if a segment of a shard's stream was known. Segments are asked about in order: the first that was not ends the reading, so that a clock that was set back leaves no gap.</summary>
    public bool Knows(int shard, Segment segment) => Positions is null ? segment.CommittedAt <= At : segment.LastSeq <= Positions[shard];

    /// <summary>The same of the stream of org chart and calendars.</summary>
    public bool KnowsReference(Segment segment) => Positions is null ? segment.CommittedAt <= At : segment.LastSeq <= OrgPosition;
}
