using System.Globalization;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using CchcLive.Grains.Queries;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Late;

/// <summary>The live late board of an area or a unit, the same as a file, and the chase list: what is missing.</summary>
internal sealed class LatePages(LateReader reader, IAntiforgery forms, TimeProvider clock)
{
    /// <summary>Lines on one page.</summary>
    public const int PageSize = 100;

    /// <summary>On the chase list there are at most so many: more than anybody can chase, or print.</summary>
    public const int MostChased = 2000;

    private const int RisksShown = 15;
    private const int MostPages = int.MaxValue / PageSize;

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/late/{area}", PageEndpoints.Reading, (string area, HttpContext http, LatePages here) => here.BoardAsync(area, http)).Needs(Permission.ReadDossier, "area").Names("area");
        pages.MapMethods("/late/{area}/csv", PageEndpoints.Reading, (string area, HttpContext http, LatePages here) => here.FileAsync(area, http)).Needs(Permission.ReadDossier, "area").Names("area", AuditActions.NamesExported);
        pages.MapMethods("/late/{area}/chase", PageEndpoints.Reading, (string area, HttpContext http, LatePages here) => here.ChaseAsync(area, http)).Needs(Permission.ReadDossier, "area");
        pages.MapMethods("/late/{area}/chase/csv", PageEndpoints.Reading, (string area, HttpContext http, LatePages here) => here.ChaseFileAsync(area, http)).Needs(Permission.ReadDossier, "area").Names("area", AuditActions.NamesExported);
    }

    private async Task<IResult> BoardAsync(string id, HttpContext http)
    {
        var (place, fault) = await reader.PlaceAsync(http, id);
        if (place is null) return fault!;
        var (address, org, moment) = (place.Address, place.Reference.Org, place.Moment);
        if (address.Page > MostPages) return PageEndpoints.NotFound(null);
        var board = await reader.ReadAsync(place, (address.Page - 1) * PageSize, PageSize);
        var whole = address.Restrictions == 0 ? board : await reader.ReadAsync(place with { Address = new LateAddress(id, address.Period) }, 0, 0);
        var risks = await reader.RisksAsync(place, RisksShown);
        var bulk = moment.IsLive && org.ChildrenOf(board.Query.Of.Id, place.TreeDate).Count == 0 && http.Can(Permission.Explain, board.Query.Of.Id) ? board.Query.Of.Id : null;
        return new RazorComponentResult<LateBoardPage>(new
        {
            View = new LateView
            {
                Address = address,
                Name = org.NameOf(id, place.TreeDate),
                Area = reader.IsArea(id) ? id : null,
                Above = [.. org.AncestorsOf(id, place.TreeDate).Reverse().Where(area => http.Can(Permission.ReadDossier, area)).Select(area => (area, org.NameOf(area, place.TreeDate)))],
                Units = [.. place.Reference.LeavesOf(id, place.TreeDate).Where(unit => unit != id).Select(unit => (unit, org.NameOf(unit, place.TreeDate)))],
                Fields = [.. whole.Figures.Fields.Select(field => field.Key).Order(StringComparer.Ordinal)],
                Causes = [.. whole.Figures.Causes.Select(cause => (cause.Key, CauseNames.Of(reader.Catalogues, cause.Key))).OrderBy(cause => cause.Item2, StringComparer.Ordinal)],
                Count = board.Figures.Count,
                Splits = new LateSplits(board, address, place.Reference, reader.Catalogues, moment.AddTo),
                Lines = reader.Views(board.Figures.Lines, place, http, board.Figures.Texts),
                HasUnits = org.ChildrenOf(board.Query.Of.Id, place.TreeDate).Count > 0,
                Pages = (board.Figures.Count + PageSize - 1) / PageSize,
                Risks = reader.Views(risks.Lines, place, http),
                RiskCount = risks.DueToday + risks.DueTomorrow,
                Definition = $"{place.Reference.Live.Name}, {Texts.DefinitionRole}",
                BulkUnit = bulk,
                Token = bulk is null ? null : forms.GetAndStoreTokens(http),
                Done = int.TryParse(http.Request.Query["explained"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Words.Fill(Texts.BulkDone, Numbers.Count(count)) : null,
                Moment = moment,
                Times = place.Times,
                Now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), place.Reference.CalendarOf(id)!.Zone),
                Today = place.Today,
                TreeDate = place.TreeDate,
            },
        });
    }

    private async Task<IResult> FileAsync(string id, HttpContext http)
    {
        var (place, fault) = await reader.PlaceAsync(http, id);
        if (place is null) return fault!;
        var board = await reader.ReadAsync(place, 0, int.MaxValue);
        return File(http, place, board, "tre-han");
    }

    private async Task<IResult> ChaseAsync(string id, HttpContext http)
    {
        var (place, fault) = await reader.PlaceAsync(http, id);
        if (place is null) return fault!;
        var board = await reader.ReadAsync(Chased(place), 0, MostChased);
        var (org, moment) = (place.Reference.Org, place.Moment);
        return new RazorComponentResult<ChasePage>(new
        {
            View = new ChaseView
            {
                Address = place.Address,
                Name = org.NameOf(board.Query.Of.Id, place.TreeDate),
                Area = reader.IsArea(id) ? id : null,
                Count = board.Figures.Count,
                Units =
                [
                    .. reader.Views(board.Figures.Lines, place, http).GroupBy(line => line.Line.HandlingUnit ?? "", StringComparer.Ordinal).OrderByDescending(unit => unit.Count()).ThenBy(unit => unit.Key, StringComparer.Ordinal)
                        .Select(unit => new ChaseUnit(unit.Key, unit.Key.Length == 0 ? Texts.KeyNone : org.NameOf(unit.Key, place.TreeDate), [.. unit], place.Times)
                        {
                            MayRemind = moment.IsLive && unit.Key.Length > 0 && http.Can(Permission.Remind, unit.Key),
                        }),
                ],
                Definition = $"{place.Reference.Live.Name}, {Texts.DefinitionRole}",
                Token = moment.IsLive && http.CanSomewhere(Permission.Remind) ? forms.GetAndStoreTokens(http) : null,
                Moment = moment,
                Times = place.Times,
                TreeDate = place.TreeDate,
                At = place.Times.Dated(board.At),
            },
        });
    }

    private async Task<IResult> ChaseFileAsync(string id, HttpContext http)
    {
        var (place, fault) = await reader.PlaceAsync(http, id);
        if (place is null) return fault!;
        return File(http, place, await reader.ReadAsync(Chased(place), 0, int.MaxValue), "can-don-doc");
    }

    private IResult File(HttpContext http, LatePlace place, LateBoard board, string name)
    {
        var file = LateCsv.Write(reader.Views(board.Figures.Lines, place, http, board.Figures.Texts), place.Reference, place.TreeDate, place.Times);
        return Results.File(file, "text/csv; charset=utf-8", $"{name}-{place.Address.Place}-{place.Times.DateOf(board.At):yyyy-MM-dd}.csv");
    }

    private static LatePlace Chased(LatePlace place) => place with { Address = place.Address with { Filter = place.Address.Filter with { IsIncomplete = true } } };
}
