using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Text;
using CchcLive.Domain;
using CchcLive.Domain.Shards;

namespace CchcLive.Dashboard.Dossiers;

/// <summary>The list behind a figure, as it is written down.</summary>
public sealed record ListView
{
    /// <summary>What the figure counts, in words.</summary>
    public required string Title { get; init; }

    /// <summary>The area or unit that it is a figure of.</summary>
    public required string Subject { get; init; }

    /// <summary>The area that it is of; null for the list of a unit.</summary>
    public string? Area { get; init; }

    /// <summary>The way here: addresses and names.</summary>
    public required IReadOnlyList<(string Url, string Name)> Crumbs { get; init; }

    /// <summary>The period, in words.</summary>
    public required string Period { get; init; }

    /// <summary>The rule it was counted by, and the role in which a unit counts.</summary>
    public required string Definition { get; init; }

    /// <summary>The row of a split that it is restricted to; null for all.</summary>
    public DossierFilter? Only { get; init; }

    /// <summary>How many dossiers the figure counts.</summary>
    public required int Count { get; init; }

    /// <summary>Those on this page.</summary>
    public required IReadOnlyList<LineView> Lines { get; init; }

    /// <summary>Each line says which unit handles the dossier: there may be several.</summary>
    public required bool HasUnits { get; init; }

    /// <summary>This page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many pages there are.</summary>
    public required int Pages { get; init; }

    /// <summary>The list's address without a page.</summary>
    public required string Url { get; init; }

    /// <summary>When the list was made, in words.</summary>
    public required string At { get; init; }

    /// <summary>The date whose org tree is shown.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>The moment that it tells of.</summary>
    public required PageMoment Moment { get; init; }

    /// <summary>Writes times in the zone of its unit.</summary>
    public required Times Times { get; init; }

    /// <summary>What the list is restricted to, in words; null for nothing.</summary>
    public (string Name, string Value)? Restriction => Only is null ? null : (Words.Of($"By_{Casing.Camel(Only.By)}"), KeyWords.Of(Only.By, Only.Key));

    /// <summary>The address of another page of the list.</summary>
    public string PageUrl(int page) => $"{Url}&page={page}";
}
