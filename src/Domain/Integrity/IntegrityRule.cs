namespace CchcLive.Domain.Integrity;

/// <summary>
/// What looks like cleaning (D§4.6.3): figures made better than they were. Each is listed, with who and when; none blocks anything, and none says that somebody did wrong.
/// The rule id shown to people is the name in kebab case (<see cref="IntegrityRules"/>).
/// </summary>
public enum IntegrityRule : byte
{
    /// <summary>The due date was changed after it had passed, and the dossier is less late by it.</summary>
    DueChangedAfterExpiry = 0,
    /// <summary>A late dossier was told, well afterwards, to have ended just before it was due.</summary>
    BackdatedEnd = 1,
    /// <summary>A late dossier was told, well afterwards, to have waited for the applicant or for a payment since before it was due.</summary>
    BackdatedWait = 2,
    /// <summary>A late dossier was merged or voided.</summary>
    RemovedWhileLate = 3,
    /// <summary>End or due date of a dossier that stood on a published list was changed after that list's cut-off.</summary>
    ChangedAfterPublication = 4,
    /// <summary>In the last working hour of a month a unit's officer ended many times what is usual for him.</summary>
    MassCompletion = 5,
    /// <summary>One source ended the dossier, another went on handling it.</summary>
    EndContradicted = 6,
    /// <summary>A correction without a reason.</summary>
    CorrectionWithoutReason = 7,
    /// <summary>A correction that does not say who made it, or who approved it.</summary>
    CorrectionWithoutApprover = 8,
    /// <summary>A correction that was approved by whoever made it.</summary>
    CorrectionSelfApproved = 9,
}
