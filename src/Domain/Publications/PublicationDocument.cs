namespace CchcLive.Domain.Publications;

/// <summary>
/// The frozen document of an area and month: what the public may see, and all of it. Every page and every export is made of it and of nothing else, so privacy is decided where it is made:
/// no applicant, no address, no words of an explanation or apology, no officer unless the area's rule names the right to (D§7.2).
/// </summary>
public sealed record PublicationDocument
{
    /// <summary>The only format that there is so far.</summary>
    public const string FirstFormat = "cchc-publication/1";

    /// <summary>Name and version of this form.</summary>
    public string Format { get; init; } = FirstFormat;

    /// <summary>The area's id.</summary>
    public required string Area { get; init; }

    /// <summary>Its name on the tree's date.</summary>
    public required string AreaName { get; init; }

    /// <summary>1 for the first publication; each amendment is one more.</summary>
    public required int Version { get; init; }

    /// <summary>Why it was amended; null for version 1.</summary>
    public string? Reason { get; init; }

    /// <summary>The days that it covers.</summary>
    public required PublicationPeriod Period { get; init; }

    /// <summary>The last instant of the period, at which dossiers were judged, with the area's offset.</summary>
    public required DateTimeOffset JudgedAt { get; init; }

    /// <summary>The day whose tree of units was used: the last of the period.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>True of made-up data: no office may publish it.</summary>
    public required bool Simulated { get; init; }

    /// <summary>What it was made of.</summary>
    public required PublicationBasis Basis { get; init; }

    /// <summary>The area as a whole: first all fields together, then each field.</summary>
    public required IReadOnlyList<UnitLine> Totals { get; init; }

    /// <summary>Agencies and units, in the order of the tree: of each first all fields together, then each field. A dossier is in one unit.</summary>
    public required IReadOnlyList<UnitLine> Units { get; init; }

    /// <summary>The figures of the area as a whole: first all fields together, then each field.</summary>
    public required IReadOnlyList<FigureLine> FigureTotals { get; init; }

    /// <summary>The figures of the units, in the order of <see cref="Units"/>.</summary>
    public required IReadOnlyList<FigureLine> Figures { get; init; }

    /// <summary>The late dossiers, by unit in the order of the tree, the longest due first. As many as the totals say.</summary>
    public required IReadOnlyList<LateDossier> Dossiers { get; init; }

    /// <summary>Dossiers that wait for a supplement at the period's end, by unit in the order of the tree, the longest asked first.</summary>
    public required IReadOnlyList<SupplementLine> Supplements { get; init; }

    /// <summary>Persons, by unit and name; null: the area does not publish them.</summary>
    public IReadOnlyList<IndividualLine>? Individuals { get; init; }

    /// <summary>By what right persons are named; null with <see cref="Individuals"/>.</summary>
    public IndividualsBasis? IndividualsBasis { get; init; }

    /// <summary>Causes: first of the whole area, then by unit and field.</summary>
    public required IReadOnlyList<CauseLine> Causes { get; init; }
}
