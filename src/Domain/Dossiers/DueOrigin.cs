namespace CchcLive.Domain.Dossiers;

/// <summary>Where the lawful due date comes from.</summary>
public enum DueOrigin : byte
{
    /// <summary>There is none: the dossier counts under "chưa rõ hạn", never as on time (D§4.5).</summary>
    Unknown = 0,
    /// <summary>The source gave it; it wins over ours (D§3.4).</summary>
    Source = 1,
    /// <summary>Computed from the term, the calendar and the supplement policy; moves when the calendar changes.</summary>
    Computed = 2,
}
