using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Publications;

/// <summary>One line of the annex of dossiers (D§7.3): ended late in the period, or open and late at its end. Dates are the area's.</summary>
public sealed record LateDossier
{
    /// <summary>The dossier's code, masked if the area's rule says so; then several lines may read alike.</summary>
    public required string Code { get; init; }

    /// <summary>The unit that handles it; empty if none is known.</summary>
    public required string UnitId { get; init; }

    /// <summary>Its name on the tree's date.</summary>
    public required string UnitName { get; init; }

    /// <summary>The field; empty if none is known.</summary>
    public required string FieldCode { get; init; }

    /// <summary>The field's name.</summary>
    public required string FieldName { get; init; }

    /// <summary>The procedure; null if unknown or if its very name is sensitive.</summary>
    public string? ProcedureCode { get; init; }

    /// <summary>The procedure's name; null if unknown or sensitive.</summary>
    public string? ProcedureName { get; init; }

    /// <summary>Ngày tiếp nhận.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Ngày hẹn trả, by the rule's due date; null only where a rule calls late what has none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Ngày kết thúc; null while it is open.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Working days late at the end, or at the period's end while open; null if a calendar's year is missing.</summary>
    public int? WorkingDaysLate { get; init; }

    /// <summary>Calendar days late at the end, or at the period's end while open.</summary>
    public required int CalendarDaysLate { get; init; }

    /// <summary>The cause; null if none was given or it is withheld.</summary>
    public string? CauseCode { get; init; }

    /// <summary>The cause's name; null if none was given or it is withheld.</summary>
    public string? CauseName { get; init; }

    /// <summary>True if a cause was given, but so few dossiers of the unit and field have it that it is not told (D§7.2).</summary>
    public bool CauseWithheld { get; init; }

    /// <summary>Ngày hẹn tiếp theo, of the one complete apology.</summary>
    public DateOnly? NextDueOn { get; init; }

    /// <summary>Whether and when the applicant was told.</summary>
    public required NoticeBucket NoticeBucket { get; init; }

    /// <summary>True if an explanation was filed.</summary>
    public required bool Explained { get; init; }

    /// <summary>What was decided about the explanation.</summary>
    public required Verdict Verdict { get; init; }
}
