using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Dashboard.Wall.Alerts;
using CchcLive.Dashboard.Wall.Scenes;
using CchcLive.Dashboard.Wall.Trend;

namespace CchcLive.Dashboard.Wall;

/// <summary>Puts together what a scene shows.</summary>
internal sealed class SceneComposer(IBoardSource boards, ISceneFacts facts, DashboardSettings settings, TimeProvider clock)
{
    /// <summary>What a wall shows of an area at a moment; null if there was no such area then.</summary>
    public async Task<WallView?> ViewAsync(AreaInfo area, PageMoment moment)
    {
        var now = moment.At ?? clock.GetUtcNow();
        var board = moment.IsLive
            ? await boards.ReadAsync(area.Id, null, 0) ?? throw new InvalidOperationException($"Area {area.Id} gave no board.")
            : await boards.ReadAsOfAsync(area.Id, moment);
        return board is null ? null : new WallView(new AreaView(area, board, new Times(area.Zone, now)) { Moment = moment }, now, settings.Targets);
    }

    /// <summary>A scene of an area that exists; null when it has nothing to show, and when there was no such area at the moment.</summary>
    public async Task<SceneContent?> ComposeAsync(AreaInfo area, PageMoment moment, string scene)
    {
        if (await ViewAsync(area, moment) is not { } view) return null;
        return scene switch
        {
            SceneIds.Overview => Of<OverviewScene>(await OverviewAsync(view)),
            SceneIds.Units => Of<UnitsScene>(new UnitsModel(view)),
            SceneIds.Map => Of<MapScene>(new MapModel(view, facts.CanDraw(view))),
            SceneIds.Ranking => Of<RankingScene>(new RankingModel(view, await PreviousAsync(view))),
            SceneIds.Fields => Of<FieldsScene>(new FieldsModel(view, FieldLine.WorstFirst(await facts.FieldsAsync(view), view.Targets))),
            SceneIds.Directives => Of<DirectivesScene>(new DirectivesModel(view, await facts.DirectivesAsync(view))),
            SceneIds.Risk => Of<RiskScene>(new RiskModel(view, await facts.RiskAsync(view), unit => facts.NameOf(view, unit))),
            SceneIds.Trend => Of<TrendScene>(await TrendAsync(view)),
            SceneIds.Freshness or SceneIds.Alert when view.IsPast => Of<OnlyNowScene>(new OnlyNowModel(view, scene)),
            SceneIds.Freshness => Of<FreshnessScene>(new FreshnessModel(view, await facts.FeedsAsync(view))),
            SceneIds.Alert => AlertModel.Of(view, await facts.FeedsAsync(view), settings.Alerts, facts.IsAuditAlarm) is { } alert ? Of<AlertScene>(alert) : null,
            _ => null,
        };
    }

    private async Task<OverviewModel> OverviewAsync(WallView view)
    {
        var (fields, risk, day, closed) = (facts.FieldsAsync(view), facts.RiskAsync(view), DayAsync(view), LastCloseAsync(view));
        var worst = OverviewModel.WorstOf(view);
        var causes = await Task.WhenAll(worst.Select(unit => facts.LateFieldAsync(view, unit.Id)));
        return new OverviewModel(
            view, FieldLine.WorstFirst(await fields, view.Targets), view.Board.Board.DataAt is null ? null : (await risk).DueToday, OverviewModel.Needs(worst, causes, await closed), await day, facts.CanDraw(view));
    }

    private async Task<TrendModel> TrendAsync(WallView view)
    {
        var (day, month) = (DayAsync(view), facts.FlowAsync(view, view.Today.AddDays(1 - LateDays.Shown), TimeSpan.FromDays(1)));
        return new TrendModel(view, await day, new LateDays(await month, view.Board.Area.Zone));
    }

    private async Task<DayFlow> DayAsync(WallView view) =>
        new(await facts.FlowAsync(view, view.Today.AddDays(-1), DayFlow.Step), view.Board.Area.Zone, view.Today);

    /// <summary>The end of the month before, or, if that was not closed, the last day that was.</summary>
    private async Task<AreaView?> PreviousAsync(WallView view) =>
        await ClosedAsync(view, view.MonthStart.AddDays(-1)) ?? await LastCloseAsync(view);

    /// <summary>The last close; before a moment of the past, that of the day before.</summary>
    private async Task<AreaView?> LastCloseAsync(WallView view) =>
        view.IsPast ? await ClosedAsync(view, view.Today.AddDays(-1)) : view.Board.Board.LastClose is { } last ? await ClosedAsync(view, last.Date) : null;

    private async Task<AreaView?> ClosedAsync(WallView view, DateOnly date) =>
        await boards.ClosedAsync(view.Board.Area.Id, date) is { } day ? new AreaView(view.Board.Area, day.Board, view.Board.Times) { Frozen = day } : null;

    private static SceneContent Of<TScene>(object model) => new(typeof(TScene), model);
}
