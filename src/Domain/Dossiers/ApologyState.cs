namespace CchcLive.Domain.Dossiers;

/// <summary>The apology of a dossier by its three contents: apology, reason, next date (D§3.3).</summary>
public enum ApologyState : byte
{
    /// <summary>None was sent.</summary>
    None = 0,
    /// <summary>One was sent without a reason or without a next date later than the lawful due date: it counts as missing.</summary>
    Incomplete = 1,
    /// <summary>All three contents are there.</summary>
    Complete = 2,
}
