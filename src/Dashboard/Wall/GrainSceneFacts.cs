using CchcLive.Dashboard.Map;
using CchcLive.Dashboard.Map.Drawing;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;

namespace CchcLive.Dashboard.Wall;

/// <summary>Facts from the grains.</summary>
internal sealed class GrainSceneFacts(BoardQueries boards, RiskQueries risk, FlowQueries flow, SourceQueries sources, OrgRegistry registry, MapDrawings drawings) : ISceneFacts
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<FieldShare>> FieldsAsync(WallView view)
    {
        var rule = view.Board.Area.Rule;
        var counted = await boards.CountAsync(new BoardQuery(view.Board.Area.Id, view.MonthStart, null, null, rule.Id, UnitRole.Handling, Dimension.Field));
        return [.. counted.Rows.Select(row => (row.Key, Rate: OnTimeRate.From(row.Value, rule))).Select(row => new FieldShare(row.Key.Length == 0 ? null : row.Key, row.Rate.OnTime, row.Rate.Of))];
    }

    /// <inheritdoc/>
    public async Task<LateField?> LateFieldAsync(WallView view, string unit)
    {
        var counted = await boards.CountAsync(new BoardQuery(unit, view.Today, null, null, view.Board.Area.Rule.Id, UnitRole.Handling, Dimension.Field));
        return counted.Rows.Select(row => new LateField(row.Key, row.Value[(int)Measure.OpenLate])).Where(field => field is { Late: > 0, Field.Length: > 0 }).MaxBy(field => field.Late);
    }

    /// <inheritdoc/>
    public Task<RiskBoard> RiskAsync(WallView view) => risk.ReadAsync(view.Board.Area.Id, view.Board.Area.Rule.Id);

    /// <inheritdoc/>
    public Task<FlowSeries> FlowAsync(WallView view, DateOnly from, TimeSpan step)
    {
        var start = new DateTimeOffset(registry.CalendarOf(view.Board.Area.Id).StartOfDay(from), TimeSpan.Zero);
        return flow.CountAsync(new FlowQuery(view.Board.Area.Id, start, view.Now, step, view.Board.Area.Rule.Id, UnitRole.Handling, null));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SourceFacts>> FeedsAsync(WallView view)
    {
        var units = registry.Current.LeavesOf(view.Board.Area.Id, view.Board.Board.TreeDate).ToHashSet(StringComparer.Ordinal);
        return [.. (await sources.ListAsync()).Where(source => UnitsOf(source) is var named && (named.Count == 0 || named.Exists(units.Contains)))];
    }

    /// <inheritdoc/>
    public bool CanDraw(WallView view) => drawings.Of(view.Board.Area.Id, view.Board.Board.TreeDate).Kind != DrawingKind.None;

    /// <inheritdoc/>
    public string NameOf(string unit) => registry.Current.Org.NameOf(unit, registry.TreeOf(unit).Date);

    private static List<string> UnitsOf(SourceFacts source) =>
        source.Status is { } status ? [.. status.Covered, .. status.Tally.Units.Select(unit => unit.Unit)] : [];
}
