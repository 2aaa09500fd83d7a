using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Map.Drawing;
using CchcLive.Dashboard.Map.Metrics;
using CchcLive.Dashboard.Map.Reasons;
using CchcLive.Dashboard.Pages;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;

namespace CchcLive.Dashboard.Map;

/// <summary>A map and its list: the same units, the same figures.</summary>
public sealed class MapView
{
    private readonly AreaReasons _reasons;

    /// <summary>Takes a board.</summary>
    /// <param name="board">The board, counted under the role of the address.</param>
    /// <param name="address">What is shown.</param>
    /// <param name="drawing">The shapes.</param>
    /// <param name="reasons">Why units are late.</param>
    /// <param name="metrics">What else it may be coloured by.</param>
    public MapView(AreaView board, MapAddress address, MapDrawing drawing, AreaReasons reasons, MapMetrics metrics)
    {
        (Board, Address, Drawing, Metrics, _reasons) = (board, address, drawing, metrics, reasons);
        var drawn = drawing.Shapes.Select(shape => shape.UnitId).ToHashSet(StringComparer.Ordinal);
        OnMap = Ranked(board.Rows.Where(row => drawn.Contains(row.Id)));
        Elsewhere = Ranked(board.Rows.Where(row => !drawn.Contains(row.Id)));
    }

    /// <summary>The figures.</summary>
    public AreaView Board { get; }

    /// <summary>What is shown.</summary>
    public MapAddress Address { get; }

    /// <summary>The shapes.</summary>
    public MapDrawing Drawing { get; }

    /// <summary>What they may be coloured by.</summary>
    public MapMetrics Metrics { get; }

    /// <summary>What the units are coloured by.</summary>
    public MapMetric Metric => Address.Metric;

    /// <summary>True if dossiers count for the unit that handles them.</summary>
    public bool IsByHandling => Address.Role == UnitRole.Handling;

    /// <summary>True if the figures are pushed to the screen: those of now, by handling unit.</summary>
    public bool IsLive => IsByHandling && Address.Moment.IsLive;

    /// <summary>The units that are drawn, the worst first.</summary>
    public IReadOnlyList<MapRow> OnMap { get; }

    /// <summary>Those that are not: without territory, or without a shape.</summary>
    public IReadOnlyList<MapRow> Elsewhere { get; }

    /// <summary>How many units are in the best band.</summary>
    public int Good => OnMap.Concat(Elsewhere).Count(row => row.Band == "band-0");

    /// <summary>Where a unit leads: an area to its own map, a unit to its page.</summary>
    public string LinkTo(RowView row) => row.IsArea ? (Address with { Area = row.Id, Search = "" }).Url : Address.Moment.AddTo($"/units/{Uri.EscapeDataString(row.Id)}");

    /// <summary>The dossiers behind a figure.</summary>
    /// <param name="unit">The unit; null for all.</param>
    /// <param name="column">The figure's column.</param>
    public string ListOf(string? unit, string column) => Address.Role == UnitRole.Handling
        ? Board.ListUrl(unit, column) ?? ""
        : Address.Moment.AddTo(ListPages.Url(Board.Board.AreaId, unit, column)) + ByRole;

    /// <summary>The late dossiers of a field.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="field">The field; empty for those without one.</param>
    public string LateOfField(string unit, string field) =>
        Address.Moment.AddTo(ListQuestion.Url(unit, "openLate", null, null, new DossierFilter(Dimension.Field, field)) + ByRole);

    private string ByRole => Address.Role == UnitRole.Handling ? "" : "&role=territory";

    private IReadOnlyList<MapRow> Ranked(IEnumerable<RowView> rows)
    {
        var ordered = rows.Select(row => (Row: row, Badness: MapFigures.Badness(Metric, row))).OrderByDescending(pair => pair.Badness).ToList();
        return [.. ordered.Select(pair => new MapRow(
            pair.Row,
            pair.Badness < 0 ? null : 1 + ordered.FindIndex(other => other.Badness <= pair.Badness),
            MapFigures.Band(Metric, pair.Row),
            _reasons.Of(pair.Row.Id),
            MapSearch.Finds(Address.Search, pair.Row.Name)))];
    }
}
