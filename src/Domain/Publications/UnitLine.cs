using System.Text.Json.Serialization;

namespace CchcLive.Domain.Publications;

/// <summary>One line of the list of agencies and units (D§7.3): a unit in one field, or in all of them.</summary>
public sealed record UnitLine
{
    /// <summary>The unit's id; in a total the area's.</summary>
    public required string UnitId { get; init; }

    /// <summary>Its name on the tree's date.</summary>
    public required string UnitName { get; init; }

    /// <summary>The field; null for all fields together, empty for dossiers without one.</summary>
    public string? FieldCode { get; init; }

    /// <summary>The field's name; null for all fields together.</summary>
    public string? FieldName { get; init; }

    /// <summary>Phải giải quyết.</summary>
    public required long ToHandle { get; init; }

    /// <summary>Đã giải quyết.</summary>
    public required long Processed { get; init; }

    /// <summary>Trễ hạn, đã giải quyết xong.</summary>
    public required long LateEnded { get; init; }

    /// <summary>Trễ hạn, đang giải quyết ở cuối kỳ.</summary>
    public required long LateOpen { get; init; }

    /// <summary>Numerator of the on-time share.</summary>
    public required long OnTimeCount { get; init; }

    /// <summary>Denominator of the on-time share; 0: there is none, shown as "–".</summary>
    public required long OnTimeOf { get; init; }

    /// <summary>Of the late ones, those with a complete apology.</summary>
    public required long Apologised { get; init; }

    /// <summary>Of the late ones, those with an explanation.</summary>
    public required long Explained { get; init; }

    /// <summary>What the program itself notes of the line, never a person's words; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Late in the period, ended or open.</summary>
    [JsonIgnore]
    public long Late => LateEnded + LateOpen;
}
