namespace CchcLive.Domain.Events;

/// <summary>
/// One thing that happened to one dossier, as its source reported it. The pair (<see cref="Source"/>, <see cref="Id"/>) identifies it:
/// the same pair with equal content is a duplicate, with other content it is quarantined (D§4.5).
/// </summary>
public sealed record DossierEvent
{
    /// <summary>The source system, 1 to 200 characters (CloudEvents <c>source</c>).</summary>
    public required string Source { get; init; }

    /// <summary>The event's identity within its source, 1 to 200 characters (CloudEvents <c>id</c>).</summary>
    public required string Id { get; init; }

    /// <summary>What happened (CloudEvents <c>type</c> after <c>vn.cchc.dossier.</c>).</summary>
    public required Verb Verb { get; init; }

    /// <summary>The dossier's code, normalised by <see cref="DossierCode"/> and otherwise opaque (D§3.7; CloudEvents <c>subject</c>).</summary>
    public required string Code { get; init; }

    /// <summary>When it happened by the source's clock; never a mere date (CloudEvents <c>time</c>).</summary>
    public required Moment Time { get; init; }

    /// <summary>When the source wrote it down, if it says so; it may be days after <see cref="Time"/>.</summary>
    public Moment? RecordedAt { get; init; }

    /// <summary>The source's own order within the dossier, 0 if it has none; it settles equal times of one source.</summary>
    public long Sequence { get; init; }

    /// <summary>The contract's fields (<c>data</c>).</summary>
    public FieldSet Fields { get; init; } = FieldSet.Empty;

    /// <summary>Of a <see cref="Verb.Corrected"/> event: the replacing values (<c>data.set</c>); empty for every other verb.</summary>
    public FieldSet Set { get; init; } = FieldSet.Empty;

    /// <summary>True if both say the same thing; when it was written down is not part of what it says.</summary>
    public bool SameContent(DossierEvent other) => this with { RecordedAt = null } == other with { RecordedAt = null };
}
