namespace CchcLive.Domain.Indicators;

/// <summary>
/// The yes-or-no facts of a dossier that its counters do not need but its indicators do (D§2.2, D§4.2). They are stored in snapshots: numbers never change
/// meaning. Only the lowest 24 bits may be used.
/// </summary>
[Flags]
public enum TraitFlags
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Filed by post.</summary>
    PostIn = 1 << 0,
    /// <summary>Filed at the desk; a dossier that names no channel counts as such (D§3.1).</summary>
    DirectIn = 1 << 1,
    /// <summary>Its procedure is offered online from end to end; see <see cref="OnlineLevels"/>.</summary>
    LevelFull = 1 << 2,
    /// <summary>Its procedure is offered online in part.</summary>
    LevelPartial = 1 << 3,
    /// <summary>The result is handed over by post.</summary>
    PostOut = 1 << 4,
    /// <summary>There is an electronic result.</summary>
    ElectronicResult = 1 << 5,
    /// <summary>Its components were digitised.</summary>
    Digitised = 1 << 6,
    /// <summary>Digitised data was used again.</summary>
    Reused = 1 << 7,
    /// <summary>It draws from the store of data of the person or organisation.</summary>
    FromStore = 1 << 8,
    /// <summary>Filed with a verified account (VNeID).</summary>
    Vneid = 1 << 9,
    /// <summary>Something is or was to be paid: a fee above 0, a payment asked for, or one that was made.</summary>
    WithFee = 1 << 10,
    /// <summary>A payment was made online.</summary>
    PaidOnline = 1 << 11,
    /// <summary>Synchronised with the national portal, by the last report; see <see cref="SyncStates"/>.</summary>
    Synced = 1 << 12,
    /// <summary>An internal procedure (D§1 row 72): in no public count.</summary>
    Internal = 1 << 13,
    /// <summary>The applicant is a business.</summary>
    Business = 1 << 14,
    /// <summary>Its chain of states contradicts itself; see <see cref="StateChains"/>.</summary>
    ChainBroken = 1 << 15,
    /// <summary>It was refused once and opened again.</summary>
    RefusedBefore = 1 << 16,
    /// <summary>It was refused and opened again twice or more often.</summary>
    RefusedTwiceBefore = 1 << 17,
    /// <summary>A supplement was asked for because of the applicant.</summary>
    SupplementByApplicant = 1 << 18,
    /// <summary>A supplement was asked for because of the authority.</summary>
    SupplementByAuthority = 1 << 19,
    /// <summary>A supplement was asked for because the law had changed or demands it.</summary>
    SupplementByLaw = 1 << 20,
}
