using CchcLive.Domain.Publications;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Publications;

/// <summary>All that a document is made of: the plan, and what each shard said at one position of its stream.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Parts">One for each shard, by number.</param>
/// <param name="IsSimulated">True of made-up data.</param>
internal sealed record CutOff(PublicationPlan Plan, IReadOnlyList<CutOffPart> Parts, bool IsSimulated)
{
    /// <summary>The document: the same for the same cut-off.</summary>
    public PublicationDocument Document(int version, string? reason) => new DocumentComposer(this).Compose(version, reason);
}

/// <summary>A cut-off, or why there is none.</summary>
/// <param name="Refusal">Why.</param>
/// <param name="CutOff">The cut-off; null if it was refused.</param>
internal sealed record CutOffAnswer(PublicationRefusal Refusal, CutOff? CutOff)
{
    /// <summary>The cut-off.</summary>
    /// <exception cref="PublicationException">There is none; the message says why.</exception>
    public CutOff OrThrow() => CutOff ?? throw new PublicationException(PublicationWords.Of(Refusal));
}
