namespace CchcLive.Domain.Publications;

/// <summary>How many late dossiers have a cause: in the whole area, or of one unit in one field.</summary>
public sealed record CauseLine
{
    /// <summary>The unit; null for the whole area.</summary>
    public string? UnitId { get; init; }

    /// <summary>Its name on the tree's date; null for the whole area.</summary>
    public string? UnitName { get; init; }

    /// <summary>The field; null for the whole area, empty for dossiers without one.</summary>
    public string? FieldCode { get; init; }

    /// <summary>The field's name; null for the whole area.</summary>
    public string? FieldName { get; init; }

    /// <summary>The cause; null: chưa rõ nguyên nhân.</summary>
    public string? CauseCode { get; init; }

    /// <summary>The cause's name; null: chưa rõ nguyên nhân.</summary>
    public string? CauseName { get; init; }

    /// <summary>True of the causes of a unit and field together that have so few dossiers that they are not told apart, nor named (D§7.2).</summary>
    public bool Merged { get; init; }

    /// <summary>The count; small ones are withheld.</summary>
    public required Cell Count { get; init; }
}
