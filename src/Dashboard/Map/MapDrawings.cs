using System.Collections.Concurrent;
using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Dashboard.Map.Drawing;
using CchcLive.Domain.Organisation;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Map;

/// <summary>
/// The drawing of an area's units on a day: by boundaries if there are as many as tiles or more, else by tiles, else nothing. Made once for a day and
/// an org chart; what cannot be drawn is written to the log then.
/// </summary>
/// <param name="layouts">What may be drawn.</param>
/// <param name="chart">The org chart now in use.</param>
/// <param name="log">Where faults go.</param>
public sealed class MapDrawings(MapLayouts layouts, Func<OrgChart> chart, ILogger<MapDrawings> log)
{
    private const int FaultsLogged = 5;

    private readonly ConcurrentDictionary<string, (OrgChart Chart, DateOnly Day, MapDrawing Drawing)> _made = new(StringComparer.Ordinal);

    /// <summary>The drawing of an area's units.</summary>
    /// <param name="area">The area.</param>
    /// <param name="day">The day whose org tree is shown.</param>
    public MapDrawing Of(string area, DateOnly day)
    {
        var now = chart();
        if (_made.TryGetValue(area, out var made) && ReferenceEquals(made.Chart, now) && made.Day == day) return made.Drawing;
        var drawing = Draw(now, area, day);
        if (drawing.Faults.Count > layouts.Boundaries.Faults.Count)
        {
            log.LogWarning("The map of {Area} on {Day}: {Count} faults in the boundary files. {Faults}", area, day, drawing.Faults.Count, string.Join(" ", drawing.Faults.Take(FaultsLogged)));
        }

        _made[area] = (now, day, drawing);
        return drawing;
    }

    private MapDrawing Draw(OrgChart chart, string area, DateOnly day)
    {
        DrawnUnit[] units = [.. chart.ChildrenOf(area, day).Select(unit => new DrawnUnit(unit.Id, unit.NameOn(day).Short ?? unit.NameOn(day).Text))];
        var match = layouts.Boundaries.On(chart, day);
        var bounded = units.Where(unit => match.Shapes.ContainsKey(unit.Id)).Select(unit => (Unit: unit, Boundary: match.Shapes[unit.Id])).ToList();
        var tiles = LayoutOf(area, [.. units.Select(unit => unit.Id)], day);
        IReadOnlyList<BoundaryFault> faults = [.. layouts.Boundaries.Faults, .. match.Faults];
        if (bounded.Count > 0 && bounded.Count >= (tiles?.Tiles.Count ?? 0))
        {
            var file = bounded[0].Boundary.File;
            return BoundaryDrawing.Of(bounded) with { Validity = file.Validity, Source = file.Source, Faults = faults };
        }

        return (tiles is null ? MapDrawing.Nothing : TileDrawing.Of(tiles, units)) with { Faults = faults };
    }

    /// <summary>The layout of the area, or a list of units that all belong to it; the fullest if there are several.</summary>
    private TileLayout? LayoutOf(string area, HashSet<string> units, DateOnly day) => layouts.Tiles
        .Where(layout => layout.Validity.Covers(day) && (layout.Area ?? area) == area && layout.Tiles.All(tile => units.Contains(tile.UnitId)))
        .MaxBy(layout => layout.Tiles.Count);
}
