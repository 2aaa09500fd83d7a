using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Reconciliation;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Reconciliation;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Reconciliation;

/// <summary>The program beside what was counted by hand: of all units of an area, and of one with its forms.</summary>
internal sealed class ReconciliationPages(
    ReconciliationQueries queries, DossierComparison comparison, ReconciliationActs acts, BoardQueries boards, OrgRegistry registry, IAntiforgery forms, TimeProvider clock)
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/reconciliation/{area}", PageEndpoints.Reading, (string area, string? show, string? state, HttpContext http, ReconciliationPages here) => here.AreaAsync(http, PathValue.Of(area), show, state)).Needs(Permission.ReadBoards, "area");
        pages.MapMethods("/reconciliation/{area}/{unit}", PageEndpoints.Reading, (string area, string unit, HttpContext http, ReconciliationPages here) => here.UnitAsync(http, PathValue.Of(area), PathValue.Of(unit), null)).Needs(Permission.ReadDossier, "unit");
        pages.MapPost("/reconciliation/{area}/{unit}", (string area, string unit, HttpContext http, ReconciliationPages here) => here.ActAsync(http, PathValue.Of(area), PathValue.Of(unit), here.DeclareOrExplainAsync)).Needs(Permission.DeclareCounts, "unit");
        pages.MapPost("/reconciliation/{area}/{unit}/verdict", (string area, string unit, HttpContext http, ReconciliationPages here) => here.ActAsync(http, PathValue.Of(area), PathValue.Of(unit), here.ReviewAsync)).Needs(Permission.ReviewDifferences, "unit");
    }

    private async Task<IResult> AreaAsync(HttpContext http, string area, string? show, string? state)
    {
        var org = registry.Current.Org;
        if (org.Find(area) is null) return PageEndpoints.NotFound(area);
        if (!org.IsArea(area, registry.TreeOf(area).Date)) return Results.LocalRedirect(ReconciliationAddress.Of(registry.AreasShowing(area).FirstOrDefault() ?? area, area));
        var board = await queries.ReadAsync(area, cancellation: http.RequestAborted);
        return new RazorComponentResult<AreaReconciliationPage>(new
        {
            View = new AreaReconciliationView
            {
                Area = area,
                Name = org.NameOf(area, board.TreeDate),
                Board = board,
                Cells = Views(board),
                Silent = [.. board.Silent.Select(unit => (unit, org.NameOf(unit, board.TreeDate)))],
                Definition = Definition,
                Show = AreaReconciliationView.Shows.Contains(show, StringComparer.Ordinal) ? show! : AreaReconciliationView.Shows[0],
                State = CountedStates.Find(state),
            },
        });
    }

    private async Task<IResult> UnitAsync(HttpContext http, string area, string unit, ActOutcome? outcome)
    {
        var org = registry.Current.Org;
        if (org.Find(unit) is null || org.Find(area) is null) return PageEndpoints.NotFound(unit);
        var board = await queries.ReadAsync(unit, cancellation: http.RequestAborted);
        var cells = Views(board);
        var dossiers = new Dictionary<string, IReadOnlyList<DifferingDossier>>(StringComparer.Ordinal);
        foreach (var cell in board.Differing)
        {
            if (await comparison.FindAsync(cell, http.RequestAborted) is { } found) dossiers.Add(cell.Cell.Id, found);
        }

        var (calendar, now) = (registry.CalendarOf(unit), clock.GetUtcNow());
        var today = calendar.LocalDate(now.UtcTicks);
        var byField = await boards.CountAsync(new BoardQuery(unit, new DateOnly(today.Year, 1, 1), null, null, ReferenceData.DefaultRule, UnitRole.Handling, Dimension.Field));
        return new RazorComponentResult<UnitReconciliationPage>(new
        {
            View = new UnitReconciliationView
            {
                Area = area,
                AreaName = org.NameOf(area, board.TreeDate),
                MaySeeArea = area != unit && http.Can(Permission.ReadBoards, area),
                Unit = unit,
                Name = org.NameOf(unit, board.TreeDate),
                Board = board,
                Cells = cells,
                Dossiers = dossiers,
                History = await queries.HistoryAsync(unit, http.RequestAborted),
                Fields = [.. byField.Rows.Select(row => row.Key).Where(field => field.Length > 0)],
                Definition = Definition,
                MayDeclare = http.Can(Permission.DeclareCounts, unit),
                MayReview = http.Can(Permission.ReviewDifferences, unit),
                Form = outcome?.Form ?? Entries.Blank(""),
                FileFaults = outcome?.FileFaults ?? [],
                Done = DoneWords(http.Request.Query["done"]),
                Token = forms.GetAndStoreTokens(http),
                Times = new Times(calendar.Zone, now),
                Today = today,
            },
        })
        {
            StatusCode = outcome?.Status ?? StatusCodes.Status200OK,
        };
    }

    private async Task<IResult> ActAsync(HttpContext http, string area, string unit, Func<HttpContext, string, IFormCollection, DateOnly, Task<ActOutcome>> act)
    {
        if (registry.Current.Org.Find(unit) is null || registry.Current.Org.Find(area) is null) return PageEndpoints.NotFound(unit);
        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        var outcome = await forms.IsRequestValidAsync(http)
            ? await act(http, unit, sent, registry.CalendarOf(unit).LocalDate(clock.GetUtcNow().UtcTicks))
            : ActOutcome.Faulty(Entries.Of(sent).Faulty("form", Texts.FormExpired));
        return outcome.Done is { } done ? Results.LocalRedirect($"{ReconciliationAddress.Of(area, unit)}?done={done}") : await UnitAsync(http, area, unit, outcome);
    }

    private Task<ActOutcome> DeclareOrExplainAsync(HttpContext http, string unit, IFormCollection sent, DateOnly today) => sent["do"].ToString() switch
    {
        "explain" => acts.ExplainAsync(http, unit, sent),
        "file" => acts.TakeFileAsync(http, unit, sent, today),
        _ => acts.DeclareAsync(http, unit, sent, today),
    };

    private Task<ActOutcome> ReviewAsync(HttpContext http, string unit, IFormCollection sent, DateOnly today) => acts.ReviewAsync(http, unit, sent);

    private string Definition => $"{registry.Current.Rules[ReferenceData.DefaultRule].Name}, {Texts.DefinitionRole}";

    private IReadOnlyList<CellView> Views(ReconciliationBoard board) =>
    [
        .. board.Cells.Select(cell => new CellView(
            cell, board.Rule, registry.Current.Org.NameOf(cell.Cell.Unit, board.TreeDate), new Times(registry.CalendarOf(cell.Cell.Unit).Zone, clock.GetUtcNow()))),
    ];

    private static string? DoneWords(string? done) => done is "declared" or "explained" or "accepted" or "returned" ? Words.Of($"RecDone_{done}") : null;
}
