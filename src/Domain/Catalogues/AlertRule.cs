using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Catalogues;

/// <summary>
/// What is watched, and from when on somebody is told (D§8.1). An alert is raised at <see cref="On"/> and cleared at <see cref="Off"/>; between the two it stays as it is. Of the rules with one id
/// the narrowest counts at a place: the one for it, else the one for its level, else the one for all.
/// </summary>
public sealed record AlertRule : ICatalogueItem
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The same in English; null if there is none.</summary>
    public string? NameEn { get; init; }

    /// <summary>What is watched.</summary>
    public required AlertMeasure Measure { get; init; }

    /// <summary>The value at which it is raised: dossiers, units, or a share as 0.95.</summary>
    public required decimal On { get; init; }

    /// <summary>The value at which it is cleared: better than <see cref="On"/>.</summary>
    public required decimal Off { get; init; }

    /// <summary>Of a share: fewer dossiers than this tell nothing; 0 or more.</summary>
    public int MinimumCount { get; init; }

    /// <summary>The unit or area that is watched; null: every unit.</summary>
    public string? Place { get; init; }

    /// <summary>The kind of units or areas that are watched, <c>ward</c>; null: every unit.</summary>
    public string? Level { get; init; }

    /// <summary>So many minutes it must last before it is raised; 0 at once.</summary>
    public int ForMinutes { get; init; }

    /// <summary>How bad it is.</summary>
    public required AlertSeverity Severity { get; init; }

    /// <summary>By what it is told besides the page, which shows every alert.</summary>
    public IReadOnlyList<AlertChannel> Channels { get; init; } = [];

    /// <summary>True if messages wait while the office of the area is closed.</summary>
    public bool QuietOutsideHours { get; init; } = true;

    /// <summary>What one message is about.</summary>
    public AlertGrouping Grouping { get; init; }

    /// <summary>While it lasts and nobody has acknowledged it, it is told again after so many minutes; 0 never.</summary>
    public int RepeatMinutes { get; init; }

    /// <summary>The first day; null: always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null: no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Where it comes from; null for nothing.</summary>
    public string? Note { get; init; }

    CatalogueKind ICatalogueItem.Kind => CatalogueKind.AlertRules;

    string ICatalogueItem.Subject => Place is not null ? $"{Id}@{Place}" : Level is not null ? $"{Id}@@{Level}" : Id;

    Validity ICatalogueItem.Validity => new(From, Until);
}
