using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Domain.Organisation;

namespace CchcLive.Dashboard.Map;

/// <summary>What maps may be drawn from: the boundary files that were configured, and the tile layouts that ship.</summary>
/// <param name="Boundaries">Boundaries by unit and day.</param>
/// <param name="Tiles">Tile layouts.</param>
public sealed record MapLayouts(BoundarySet Boundaries, IReadOnlyList<TileLayout> Tiles)
{
    /// <summary>Nothing: every map is a list.</summary>
    public static MapLayouts None { get; } = new(BoundarySet.None, []);
}
