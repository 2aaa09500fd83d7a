namespace CchcLive.Grains.Corrections;

/// <summary>Where a proposed correction stands.</summary>
public enum CorrectionStage
{
    /// <summary>It waits for an approver; nothing is corrected.</summary>
    Waiting,
    /// <summary>Another than its author approved it: the dossier is corrected.</summary>
    Approved,
    /// <summary>It was given back with a reason; nothing is corrected.</summary>
    Returned,
}
