using CchcLive.Dashboard.Map;
using CchcLive.Dashboard.Map.Drawing;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Audits;
using CchcLive.Grains.Directives;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;

namespace CchcLive.Dashboard.Wall;

/// <summary>Facts from the grains.</summary>
internal sealed class GrainSceneFacts(BoardQueries boards, RiskQueries risk, DirectiveQueries directives, FlowQueries flow, SourceQueries sources, OrgRegistry registry, MapDrawings drawings, AuditJournal audits) : ISceneFacts
{
    /// <inheritdoc/>
    public bool IsAuditAlarm => audits.Current.IsAlarm;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FieldShare>> FieldsAsync(WallView view)
    {
        var rule = view.Board.Area.Rule;
        var counted = await boards.CountAsync(ByField(view, view.Board.Area.Id, view.MonthStart));
        return [.. counted.Rows.Select(row => (row.Key, Rate: OnTimeRate.From(row.Value, rule))).Select(row => new FieldShare(row.Key.Length == 0 ? null : row.Key, row.Rate.OnTime, row.Rate.Of))];
    }

    /// <inheritdoc/>
    public async Task<LateField?> LateFieldAsync(WallView view, string unit)
    {
        var counted = await boards.CountAsync(ByField(view, unit, view.Today));
        return counted.Rows.Select(row => new LateField(row.Key, row.Value[(int)Measure.OpenLate])).Where(field => field is { Late: > 0, Field.Length: > 0 }).MaxBy(field => field.Late);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TargetStanding>> DirectivesAsync(WallView view)
    {
        var moment = view.Board.Moment;
        return (await directives.ReadAsync(new DirectiveQuery(view.Board.Area.Id) { Rule = view.Board.Area.Rule.Id, AsOf = moment.AsOf, KnownAt = moment.KnownAt, WithTrend = false })).Standings;
    }

    /// <inheritdoc/>
    public Task<RiskBoard> RiskAsync(WallView view) => risk.ReadAsync(new RiskQuery(view.Board.Area.Id, view.Board.Area.Rule.Id) { AsOf = view.Board.Moment.AsOf, KnownAt = view.Board.Moment.KnownAt });

    /// <inheritdoc/>
    public Task<FlowSeries> FlowAsync(WallView view, DateOnly from, TimeSpan step)
    {
        var start = new DateTimeOffset(registry.CalendarOf(view.Board.Area.Id).StartOfDay(from), TimeSpan.Zero);
        var moment = view.Board.Moment;
        return flow.CountAsync(new FlowQuery(view.Board.Area.Id, start, view.Now, step, view.Board.Area.Rule.Id, UnitRole.Handling, null) { AsOf = moment.AsOf, KnownAt = moment.KnownAt });
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
    public string NameOf(WallView view, string unit) => registry.Current.Org.NameOf(unit, view.Board.Board.TreeDate);

    private static BoardQuery ByField(WallView view, string id, DateOnly from) =>
        new(id, from, null, view.Board.Moment.AsOf, view.Board.Area.Rule.Id, UnitRole.Handling, Dimension.Field) { KnownAt = view.Board.Moment.KnownAt };

    private static List<string> UnitsOf(SourceFacts source) =>
        source.Status is { } status ? [.. status.Covered, .. status.Tally.Units.Select(unit => unit.Unit)] : [];
}
