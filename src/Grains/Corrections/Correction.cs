namespace CchcLive.Grains.Corrections;

/// <summary>A proposed correction of one field of one event, and what became of it.</summary>
public sealed record Correction
{
    /// <summary>Its number, from 1, over all dossiers.</summary>
    public required int Number { get; init; }

    /// <summary>What was proposed.</summary>
    public required CorrectionProposal Proposal { get; init; }

    /// <summary>What was decided; null while it waits.</summary>
    public CorrectionDecision? Decision { get; init; }

    /// <summary>Where it stands.</summary>
    public CorrectionStage Stage => Decision switch { null => CorrectionStage.Waiting, { IsApproved: true } => CorrectionStage.Approved, _ => CorrectionStage.Returned };
}

/// <summary>That a field of an event be corrected.</summary>
/// <param name="Code">The dossier's code.</param>
/// <param name="Unit">The unit that handled it when it was proposed; empty if none was known.</param>
/// <param name="Source">The source of the event.</param>
/// <param name="EventId">Its id there.</param>
/// <param name="Field">The field's JSON name.</param>
/// <param name="Value">The new value as text (moments as RFC 3339); null: the field is taken away.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="By">Who proposes it: an account.</param>
/// <param name="At">When.</param>
public sealed record CorrectionProposal(string Code, string Unit, string Source, string EventId, string Field, string? Value, string Reason, string By, DateTimeOffset At);

/// <summary>What was decided about a proposed correction.</summary>
/// <param name="Number">Which.</param>
/// <param name="IsApproved">True: it is done; false: it was given back.</param>
/// <param name="By">Who decided: an account, not that of the proposal.</param>
/// <param name="At">When.</param>
/// <param name="Note">Why; of an approval it may be empty.</param>
public sealed record CorrectionDecision(int Number, bool IsApproved, string By, DateTimeOffset At, string Note);
