using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Text;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Late;

/// <summary>A late board: everything on the page, read for one request.</summary>
public sealed record LateView
{
    /// <summary>What its address asks for.</summary>
    public required LateAddress Address { get; init; }

    /// <summary>The name of the area or unit.</summary>
    public required string Name { get; init; }

    /// <summary>Its area, for the menu; null for a unit.</summary>
    public required string? Area { get; init; }

    /// <summary>The areas above it that the reader may open: ids and names.</summary>
    public required IReadOnlyList<(string Id, string Name)> Above { get; init; }

    /// <summary>The units to choose from: ids and names.</summary>
    public required IReadOnlyList<(string Id, string Name)> Units { get; init; }

    /// <summary>The fields to choose from.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>The causes to choose from: codes and names.</summary>
    public required IReadOnlyList<(string Code, string Name)> Causes { get; init; }

    /// <summary>How many dossiers pass the filter.</summary>
    public required int Count { get; init; }

    /// <summary>The splits.</summary>
    public required LateSplits Splits { get; init; }

    /// <summary>Those on this page.</summary>
    public required IReadOnlyList<LateLineView> Lines { get; init; }

    /// <summary>Several units are on the page: each line says which.</summary>
    public required bool HasUnits { get; init; }

    /// <summary>How many pages there are.</summary>
    public required int Pages { get; init; }

    /// <summary>What will be late soon.</summary>
    public required IReadOnlyList<LateLineView> Risks { get; init; }

    /// <summary>How many of them there are.</summary>
    public required long RiskCount { get; init; }

    /// <summary>The rule, and the role in which a unit counts.</summary>
    public required string Definition { get; init; }

    /// <summary>The unit whose dossiers the reader may explain together; null for none.</summary>
    public required string? BulkUnit { get; init; }

    /// <summary>Proves that a form came from this page; null where there is none.</summary>
    public required AntiforgeryTokenSet? Token { get; init; }

    /// <summary>What has just been done, in words; null for nothing.</summary>
    public required string? Done { get; init; }

    /// <summary>The moment that the page tells of.</summary>
    public required PageMoment Moment { get; init; }

    /// <summary>Writes times in the place's zone.</summary>
    public required Times Times { get; init; }

    /// <summary>The program's time there.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The date of the moment there.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The date whose org tree is shown.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>An address of the board at the page's moment.</summary>
    public string At(string url) => Moment.AddTo(url);
}
