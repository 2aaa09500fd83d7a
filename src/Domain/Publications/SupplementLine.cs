namespace CchcLive.Domain.Publications;

/// <summary>A dossier that waits for its applicant's supplement at the end of the period (D§1 row 19). Dates are the area's.</summary>
public sealed record SupplementLine
{
    /// <summary>The dossier's code, masked if the area's rule says so.</summary>
    public required string Code { get; init; }

    /// <summary>The unit that handles it; empty if none is known.</summary>
    public required string UnitId { get; init; }

    /// <summary>Its name on the tree's date.</summary>
    public required string UnitName { get; init; }

    /// <summary>The field; empty if none is known.</summary>
    public required string FieldCode { get; init; }

    /// <summary>The field's name.</summary>
    public required string FieldName { get; init; }

    /// <summary>When the supplement was asked for last.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>By when the applicant is to bring it; null if no date was set.</summary>
    public DateOnly? Deadline { get; init; }
}
