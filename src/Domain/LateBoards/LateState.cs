namespace CchcLive.Domain.LateBoards;

/// <summary>Whether a late dossier is still open.</summary>
public enum LateState : byte
{
    /// <summary>Open and late.</summary>
    Open = 0,
    /// <summary>Ended late in the period.</summary>
    Ended = 1,
}
