namespace CchcLive.Domain.Publications;

/// <summary>One line of the figures in the columns of form 06 (D§3.8): a unit in one field, or in all of them.</summary>
public sealed record FigureLine
{
    /// <summary>The unit's id; in a total the area's.</summary>
    public required string UnitId { get; init; }

    /// <summary>Its name on the tree's date.</summary>
    public required string UnitName { get; init; }

    /// <summary>The field; null for all fields together, empty for dossiers without one.</summary>
    public string? FieldCode { get; init; }

    /// <summary>The field's name; null for all fields together.</summary>
    public string? FieldName { get; init; }

    /// <summary>Column 3: nhận giải quyết, tổng số.</summary>
    public required long ToHandle { get; init; }

    /// <summary>Column 4: trong kỳ, trực tuyến.</summary>
    public required long ReceivedOnline { get; init; }

    /// <summary>Column 5: trong kỳ, trực tiếp, bưu chính.</summary>
    public required long ReceivedOther { get; init; }

    /// <summary>Column 6: từ kỳ trước.</summary>
    public required long CarriedIn { get; init; }

    /// <summary>Column 7: đã giải quyết, tổng số.</summary>
    public required long Processed { get; init; }

    /// <summary>Column 8: trước hạn.</summary>
    public required long ProcessedEarly { get; init; }

    /// <summary>Column 9: đúng hạn.</summary>
    public required long ProcessedOnDay { get; init; }

    /// <summary>Column 10: quá hạn.</summary>
    public required long ProcessedLate { get; init; }

    /// <summary>Our column U: đã giải quyết, chưa rõ hạn.</summary>
    public required long ProcessedUnknown { get; init; }

    /// <summary>Column 11: đang giải quyết, tổng số.</summary>
    public required long Open { get; init; }

    /// <summary>Column 12: trong hạn.</summary>
    public required long OpenWithin { get; init; }

    /// <summary>Column 13: quá hạn.</summary>
    public required long OpenLate { get; init; }

    /// <summary>Our column V: đang giải quyết, chưa rõ hạn.</summary>
    public required long OpenUnknown { get; init; }

    /// <summary>The identities that the line breaks, in words; null if all hold. A broken one is shown, never balanced away.</summary>
    public string? Broken { get; init; }
}
