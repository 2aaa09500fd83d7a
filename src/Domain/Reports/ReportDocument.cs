using System.Text.Json.Serialization;

namespace CchcLive.Domain.Reports;

/// <summary>
/// A report of an area: whatever it shows is in it, and every page and file is made of it and of nothing else. As issued it never changes; its canonical form (<see cref="ReportJson"/>) is pinned by a fixture.
/// </summary>
public sealed record ReportDocument
{
    /// <summary>The only format that there is so far.</summary>
    public const string FirstFormat = "cchc-report/1";

    /// <summary>Name and version of this form.</summary>
    public string Format { get; init; } = FirstFormat;

    /// <summary>The kind of report, as <c>mau-06</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The area's id.</summary>
    public required string Area { get; init; }

    /// <summary>Its name on the tree's date.</summary>
    public required string AreaName { get; init; }

    /// <summary>The days that it covers.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>1 for the first issue of the period, then one more each; 0 for a preview, which nobody issued.</summary>
    public required int Issue { get; init; }

    /// <summary>Why it was issued again; null for the first issue and a preview.</summary>
    public string? Reason { get; init; }

    /// <summary>Its title, without area and period.</summary>
    public required string Title { get; init; }

    /// <summary>What it was made of.</summary>
    public required ReportBasis Basis { get; init; }

    /// <summary>True of made-up data: no office may hand it in.</summary>
    public required bool Simulated { get; init; }

    /// <summary>Its parts, in the order in which they are shown.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>True if nobody issued it.</summary>
    [JsonIgnore]
    public bool IsPreview => Issue == 0;
}
