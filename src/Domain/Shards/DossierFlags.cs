namespace CchcLive.Domain.Shards;

/// <summary>The yes-or-no facts of a packed dossier.</summary>
[Flags]
public enum DossierFlags : ushort
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>A receipt stands.</summary>
    HasHeader = 1,
    /// <summary>Merged or voided.</summary>
    Removed = 2,
    /// <summary>The clock is held, or was held when the dossier ended.</summary>
    Paused = 4,
    /// <summary>Filed online.</summary>
    Online = 8,
    /// <summary>A supplement was first asked for too late.</summary>
    SupplementAskedLate = 16,
    /// <summary>An explanation was filed.</summary>
    Explained = 32,
    /// <summary>The applicant rated it.</summary>
    Rated = 64,
    /// <summary>The lawful due date was computed by us and moves with the calendar.</summary>
    DueComputed = 128,
    /// <summary>Events came, but neither a filing nor a receipt: it waits for its header and is in no other counter.</summary>
    Orphan = 256,
    /// <summary>An internal procedure (D§1 row 72): in no measure.</summary>
    Internal = 512,
}
