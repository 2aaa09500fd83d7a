using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Integrity;

/// <summary>Something was told of a dossier that changed when it was due, how it ended, whether its clock was held, or whether it counts.</summary>
/// <param name="Cause">The event that did it.</param>
/// <param name="At">When it was told (UTC ticks).</param>
/// <param name="Before">The dossier by all that had been told before.</param>
/// <param name="After">The dossier with it.</param>
internal sealed record ToldChange(DossierEvent Cause, long At, Dossier Before, Dossier After)
{
    /// <summary>The due date is another.</summary>
    public bool MovesDue => Before.DueLawful != After.DueLawful;

    /// <summary>The end is another, or is there or gone.</summary>
    public bool MovesEnd => Before.EndAt != After.EndAt || Before.End != After.End;

    /// <summary>By how much it was late by then (ticks).</summary>
    public long LateBefore => Telling.Lateness(Before, At);

    /// <summary>By how much it is since (ticks).</summary>
    public long LateAfter => Telling.Lateness(After, At);

    /// <summary>True if it says anything else than before.</summary>
    public bool IsChange => MovesDue || MovesEnd || Before.IsPaused != After.IsPaused || Before.IsRemoved != After.IsRemoved;
}
