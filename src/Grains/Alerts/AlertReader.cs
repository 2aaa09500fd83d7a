using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Alerts;

/// <summary>Reads the figures that rules watch: from the area's board, and what boards do not have from the dossiers. The definitions are in <c>docs/alerts.md</c>.</summary>
internal sealed class AlertReader(IGrainFactory grains, BoardQueries boards, RiskQueries risks, OrgRegistry registry, TimeProvider time)
{
    /// <summary>The places of a board that are watched there: the area itself, and its units. Areas below it look after their own.</summary>
    public static IReadOnlyList<AlertPlace> PlacesOf(AreaBoard board, string kind) =>
        [new AlertPlace(board.AreaId, kind, IsUnit: false), .. board.Rows.Where(row => !row.IsArea).Select(row => new AlertPlace(row.UnitId, row.Kind, IsUnit: true))];

    /// <summary>The area's board now.</summary>
    public async Task<AreaBoard> BoardAsync(string area) => (await grains.Area(area).Board(null, 0))!;

    /// <summary>The figures that some rules watch.</summary>
    public async Task<IReadOnlyDictionary<AlertKey, AlertReading>> ReadAsync(AreaBoard board, IReadOnlyDictionary<AlertKey, AlertRule> rules)
    {
        var wanted = rules.Values.Select(rule => rule.Measure).ToHashSet();
        var risk = wanted.Overlaps([AlertMeasure.DueToday, AlertMeasure.DueTomorrow, AlertMeasure.RiskUnacted, AlertMeasure.ApologyDueToday])
            ? await risks.ReadAsync(new RiskQuery(board.AreaId, board.RuleId) { Take = wanted.Overlaps([AlertMeasure.RiskUnacted, AlertMeasure.ApologyDueToday]) ? int.MaxValue : 0 })
            : null;
        var before = wanted.Contains(AlertMeasure.NewlyLate) ? await LateAtMidnightAsync(board) : null;
        return rules.ToDictionary(one => one.Key, one => Reading(one.Value.Measure, one.Key.Place, board, risk, before));
    }

    private AlertReading Reading(AlertMeasure measure, string place, AreaBoard board, RiskBoard? risk, IReadOnlyDictionary<string, long>? before)
    {
        var row = Array.Find(board.Rows, row => row.UnitId == place);
        if (measure == AlertMeasure.Silent) return new AlertReading(row is null ? board.Rows.Count(one => !one.IsArea && one.State == FeedState.Silent) : row.State == FeedState.Silent ? 1 : 0);
        if (board.DataAt is null || row?.State == FeedState.None) return default;
        var values = row?.Values ?? board.Total;
        return measure switch
        {
            AlertMeasure.OpenLate => new AlertReading(Cell(values, BoardWindow.Now, Measure.OpenLate)),
            AlertMeasure.NewlyLate => new AlertReading(Math.Max(
                0, Cell(values, BoardWindow.Now, Measure.OpenLate) + Cell(values, BoardWindow.Today, Measure.ProcessedLate) - (row is null ? before!.Values.Sum() : before!.GetValueOrDefault(place)))),
            AlertMeasure.DueToday => new AlertReading(risk!.Units.Where(unit => row is null || unit.Id == place).Sum(unit => unit.DueToday)),
            AlertMeasure.DueTomorrow => new AlertReading(risk!.Units.Where(unit => row is null || unit.Id == place).Sum(unit => unit.DueTomorrow)),
            AlertMeasure.RiskUnacted => new AlertReading(Untold(risk!, row is null ? null : place).Count()),
            AlertMeasure.ApologyDueToday => new AlertReading(Untold(risk!, row is null ? null : place).Count(line => IsToday(line.ApologiseBy, line.HandlingUnit))),
            AlertMeasure.Unexplained => new AlertReading(Cell(values, BoardWindow.Month, Measure.LateUnexplained)),
            AlertMeasure.NoApology => new AlertReading(Cell(values, BoardWindow.Month, Measure.LateNoApology)),
            _ => Share(values),
        };
    }

    private static long Cell(long[] values, BoardWindow window, Measure measure) => values[BoardColumns.IndexOf(window, measure)];

    private AlertReading Share(long[] values)
    {
        var rate = OnTimeRate.From(BoardColumns.MonthRow(values), registry.Current.Live);
        return new AlertReading(rate.Of == 0 ? 1 : (decimal)rate.OnTime / rate.Of, rate.Of);
    }

    private static IEnumerable<DossierLine> Untold(RiskBoard risk, string? unit) => risk.Lines.Where(line => line.Apology == ApologyState.None && (unit is null || line.HandlingUnit == unit));

    private bool IsToday(long ticks, string? unit)
    {
        var calendar = registry.CalendarOf(unit);
        return ticks != 0 && calendar.LocalDate(ticks) == calendar.LocalDate(time.GetUtcNow().UtcTicks);
    }

    /// <summary>What was open and late when the day began. With what has ended late since, and what is open and late now, that tells what turned late today.</summary>
    private async Task<IReadOnlyDictionary<string, long>> LateAtMidnightAsync(AreaBoard board)
    {
        var calendar = registry.CalendarOf(board.AreaId);
        var midnight = calendar.StartOfDay(calendar.LocalDate(time.GetUtcNow().UtcTicks));
        var then = await boards.CountAsync(new BoardQuery(board.AreaId, null, null, new DateTimeOffset(midnight, TimeSpan.Zero), board.RuleId, UnitRole.Handling, Dimension.Unit));
        return then.Rows.ToDictionary(row => row.Key, row => row.Value[(int)Measure.OpenLate], StringComparer.Ordinal);
    }
}
