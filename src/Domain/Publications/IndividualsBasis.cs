namespace CchcLive.Domain.Publications;

/// <summary>By what right persons are named, and what was left out (D§7.2): nothing is left out silently.</summary>
public sealed record IndividualsBasis
{
    /// <summary>The legal basis that the area recorded.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>The decision to publish names.</summary>
    public required string Decision { get; init; }

    /// <summary>Since when the persons have been told.</summary>
    public required DateOnly NoticeOn { get; init; }

    /// <summary>Days that they have to reply in.</summary>
    public required int ReplyDays { get; init; }

    /// <summary>Late steps left out because the explanation was found justified.</summary>
    public required int StepsJustified { get; init; }

    /// <summary>Late steps of persons whom the register of officers does not name.</summary>
    public required int StepsUnnamed { get; init; }
}
