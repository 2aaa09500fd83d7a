namespace CchcLive.Grains.Publications;

/// <summary>What a publisher should know before a draft is submitted.</summary>
public enum PublicationFindingKind
{
    /// <summary>Late dossiers without an explanation (D§1 row 3).</summary>
    Unexplained,
    /// <summary>Late dossiers without a complete apology (D§1 rows 4 and 5).</summary>
    NoApology,
    /// <summary>Dossiers whose due date is unknown.</summary>
    DueUnknown,
    /// <summary>Late dossiers whose events contradict each other.</summary>
    Suspicious,
    /// <summary>Units of which there is no dossier in the period: nothing happened, or nothing came.</summary>
    NoData,
    /// <summary>Lines of figures that break an identity of form 06.</summary>
    BrokenIdentity,
    /// <summary>Late dossiers that name a cause which the catalogue does not know.</summary>
    UnknownCause,
    /// <summary>The draft is not what would be drafted now: something came after its cut-off.</summary>
    Outdated,
}

/// <summary>One finding of one unit.</summary>
/// <param name="Kind">What.</param>
/// <param name="UnitId">The unit; null for the whole area.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Count">Of how many dossiers, or lines.</param>
/// <param name="Codes">The first of their codes, in full: for those who prepare, never for the public.</param>
/// <param name="Detail">More, in words; null for nothing.</param>
public sealed record PublicationFinding(PublicationFindingKind Kind, string? UnitId, string UnitName, long Count, IReadOnlyList<string> Codes, string? Detail = null)
{
    /// <summary>So many codes are named.</summary>
    public const int MostCodes = 50;
}
