using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Comparison;
using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Units;

/// <summary>The page of a unit, an agency or a ward, or of a whole area as one unit.</summary>
internal sealed class UnitPages(
    BoardQueries boards, UnitTrends trends, RiskQueries risks, Comparisons comparisons, OrgRegistry registry, IBoardSource areas, DashboardSettings settings, IAntiforgery forms, TimeProvider clock)
{
    private const int LinesShown = 12;

    private static readonly Dimension[] Splits = [Dimension.Field, Dimension.Procedure, Dimension.Channel, Dimension.Officer, Dimension.Step];

    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapMethods("/units/{unit}", PageEndpoints.Reading, (string unit, HttpContext http, UnitPages here) => here.UnitAsync(unit, http)).Needs(Permission.ReadDossier, "unit").Names("unit");

    /// <summary>Where a unit's page is.</summary>
    public static string Url(string unit) => $"/units/{Uri.EscapeDataString(unit)}";

    private async Task<IResult> UnitAsync(string id, HttpContext http)
    {
        if (registry.Current.Org.Find(id) is null) return PageEndpoints.NotFound(id);
        var (zone, now) = (registry.CalendarOf(id).Zone, clock.GetUtcNow());
        if (!MomentReader.TryRead(http, zone, now, out var moment, out var fault)) return fault;
        var reference = await boards.ReferenceAsync(moment.KnownAt);
        if (reference.CalendarOf(id) is not { } calendar) return PageEndpoints.UnknownThen(id, moment, zone, clock);
        var today = calendar.LocalDate((moment.At ?? now).UtcTicks);
        var (times, treeDate) = (new Times(zone, now), reference.TreeDate(id, today));
        var (period, rule) = (UnitPeriod.Read(http.Request, today), reference.Live);
        var query = new BoardQuery(id, period.From, period.To, moment.AsOf, rule.Id, UnitRole.Handling, Dimension.None) { KnownAt = moment.KnownAt };
        var splits = await Task.WhenAll(Splits.Select(by => query with { By = by }).Where(http.MayAsk).Select(boards.CountAsync));
        var late = await boards.PageAsync(query with { From = today, To = null }, 0, LinesShown, Measure.OpenLate);
        return new RazorComponentResult<UnitPage>(new
        {
            View = new UnitView
            {
                Id = id,
                Name = reference.Org.NameOf(id, treeDate),
                Areas = [.. reference.Org.AncestorsOf(id, treeDate).Reverse().Select(area => (area, reference.Org.NameOf(area, treeDate)))],
                Children = [.. reference.Org.ChildrenOf(id, treeDate).Select(child => (child.Id, child.NameOn(treeDate).Text))],
                Figures = await FiguresAsync(id, moment, times, http),
                Targets = settings.Targets,
                Rule = rule,
                Moment = moment,
                Times = times,
                Now = TimeZoneInfo.ConvertTime(now, zone),
                Today = today,
                TreeDate = treeDate,
                Period = period,
                Total = splits[0].Total,
                Comparison = await comparisons.ReadAsync(id, moment),
                Splits = [.. splits.Select(split => new SplitView(split, rule, period, moment))],
                Risks = await RisksAsync(new RiskQuery(id, rule.Id) { AsOf = moment.AsOf, KnownAt = moment.KnownAt, Take = LinesShown }, times, moment, http),
                LateCount = late.Count,
                Late = [.. late.Lines.Select(line => new LineView(line.For(http), registry, times) { Moment = moment })],
                Days = await trends.DaysAsync(id, rule.Id, moment, today),
                Hours = moment.IsLive ? await trends.HoursAsync(id, rule.Id, today) : null,
                Token = moment.IsLive && http.Can(Permission.Remind, id) ? forms.GetAndStoreTokens(http) : null,
            },
        });
    }

    private async Task<UnitFigures?> FiguresAsync(string id, PageMoment moment, Times times, HttpContext http)
    {
        var areaId = areas.Describe(id) is not null ? id : registry.AreasShowing(id).FirstOrDefault();
        if (areaId is null || areas.Describe(areaId) is not { } area) return null;
        var board = moment.IsLive ? await areas.ReadAsync(areaId, null, 0) : await areas.ReadAsOfAsync(areaId, moment);
        if (board is null) return null;
        var view = new AreaView(area, board, times) { Moment = moment };
        var row = view.Rows.FirstOrDefault(row => row.Id == id);
        return row is null && id != areaId ? null : new UnitFigures(view, row) { IsAlone = !http.Can(Permission.ReadBoards, areaId) };
    }

    private async Task<UnitRisks> RisksAsync(RiskQuery query, Times times, PageMoment moment, HttpContext http)
    {
        var board = await risks.ReadAsync(query);
        return new UnitRisks(board.DueToday, board.DueTomorrow, [.. board.Lines.Select(line => new LineView(line.For(http), registry, times) { Moment = moment })]);
    }
}
