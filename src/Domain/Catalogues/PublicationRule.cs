using CchcLive.Domain.Organisation;
using CchcLive.Domain.Publications;

namespace CchcLive.Domain.Catalogues;

/// <summary>What an area publishes each month, when, and how (D§7.2).</summary>
public sealed record PublicationRule : ICatalogueItem
{
    /// <summary>The place of the rule for areas without one of their own.</summary>
    public const string EveryArea = "*";

    /// <summary>The area's id, or <see cref="EveryArea"/>.</summary>
    public required string Area { get; init; }

    /// <summary>Which days a month's publication covers; default: the reporting month, 15th to 14th (D§3.8).</summary>
    public PeriodKind PeriodKind { get; init; } = PeriodKind.Reporting;

    /// <summary>When the draft is made.</summary>
    public DraftRule DraftRule { get; init; } = new(DraftDay.LastWeek);

    /// <summary>True if the last four characters of dossier codes are hidden.</summary>
    public bool MaskCodes { get; init; }

    /// <summary>Public counts above 0 and below this are shown as less than it; 1 hides nothing. Default 3 (D§7.2).</summary>
    public int MinimumCell { get; init; } = 3;

    /// <summary>By what right officers are named; null, the default: they are not.</summary>
    public IndividualsRule? Individuals { get; init; }

    /// <summary>How many months a publication stays public; default 24.</summary>
    public int RetentionMonths { get; init; } = 24;

    /// <summary>What stands at the head and foot of the documents.</summary>
    public Letterhead Letterhead { get; init; } = Letterhead.Empty;

    /// <summary>The first day; null: always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null: no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Where it comes from; null for nothing.</summary>
    public string? Note { get; init; }

    CatalogueKind ICatalogueItem.Kind => CatalogueKind.PublicationRules;

    string ICatalogueItem.Subject => Area;

    Validity ICatalogueItem.Validity => new(From, Until);
}
