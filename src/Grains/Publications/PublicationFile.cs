using System.Collections.Immutable;
using CchcLive.Domain.Publications;
using CchcLive.Journal.Segments;

namespace CchcLive.Grains.Publications;

/// <summary>What the journal says of one publication, without its documents. Immutable.</summary>
/// <param name="Head">How far its stream was read.</param>
internal sealed record PublicationFile(StreamHead Head)
{
    /// <summary>Where it stands.</summary>
    public PublicationState State { get; private init; } = PublicationState.Nothing;

    /// <summary>All that was done, in order; the n-th act is the n-th segment.</summary>
    public ImmutableList<PublicationAct> Acts { get; private init; } = [];

    /// <summary>Which days the month covers, once there is a draft.</summary>
    public PeriodKind? Days { get; private init; }

    /// <summary>True once anything was done.</summary>
    public bool Exists => Acts.Count > 0;

    /// <summary>The file with one act more.</summary>
    /// <exception cref="InvalidDataException">The act does not follow those before it.</exception>
    public PublicationFile With(PublicationEntry entry, StreamHead head)
    {
        var act = entry.Act;
        if (State.Check(act) is not PublicationRefusal.None and var refusal) throw new InvalidDataException($"Act {head.LastSeq} of {head.Stream} cannot follow those before it: {refusal}.");
        return this with { Head = head, State = State.With(act), Acts = Acts.Add(act), Days = entry.Days ?? Days };
    }

    /// <summary>The number of the segment that holds a version's document; 0 if there is none.</summary>
    public long SeqOf(int version) => 1 + Acts.FindLastIndex(act => act.Kind == PublicationActKind.Drafted && act.Version == version);

    /// <summary>The number of the segment with the document whose place a version's draft took; 0 if there is none.</summary>
    public long SeqBefore(int version) => SeqOf(version) is var last && last > 1 ? 1 + Acts.FindLastIndex((int)last - 2, act => act.Kind == PublicationActKind.Drafted && act.Version == version) : 0;
}
