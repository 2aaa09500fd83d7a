using System.ComponentModel;
using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Silo.Settings.Forms;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>What maps are drawn from (docs/map.md).</summary>
internal sealed record MapsSettings
{
    [Description("Boundaries: GeoJSON files with the days on which they are in force, or index files.")]
    [BoundariesForm]
    public IReadOnlyList<string> Boundaries { get; init; } = [];

    /// <summary>The files that are named.</summary>
    public IReadOnlyList<BoundaryFile> Files() => [.. Boundaries.SelectMany(BoundaryOption.Parse)];
}
