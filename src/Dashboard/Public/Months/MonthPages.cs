using CchcLive.Dashboard.Pages;
using CchcLive.Domain.Publications;
using CchcLive.Ingest.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Public.Months;

/// <summary>What was published, month by month: made of the frozen documents and of nothing else.</summary>
internal sealed class MonthPages(IPublishedMonths months, PublishedDocuments documents, DashboardSettings settings)
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods(PublicPages.Url, PageEndpoints.Reading, (HttpContext http, MonthPages here) => here.AreasAsync(http));
        pages.MapMethods(PublicPages.Url + "/{area}", PageEndpoints.Reading, (HttpContext http, string area, MonthPages here) => here.AreaAsync(http, PathValue.Of(area)));
        pages.MapMethods(PublicPages.Url + "/{area}/{month}", PageEndpoints.Reading, (HttpContext http, string area, string month, MonthPages here) => here.MonthAsync(http, PathValue.Of(area), month, null));
        pages.MapMethods(PublicPages.Url + "/{area}/{month}/v{version:int:min(1)}", PageEndpoints.Reading, (HttpContext http, string area, string month, int version, MonthPages here) => here.MonthAsync(http, PathValue.Of(area), month, version));
    }

    private async Task<IResult> AreasAsync(HttpContext http)
    {
        var newest = new List<PublicMonth>();
        foreach (var area in await months.AreasAsync(http.RequestAborted)) newest.AddRange((await months.OfAreaAsync(area, http.RequestAborted)).Where(month => month.Removed is null).Take(1));
        if (Kept.By(http, newest.SelectMany(StateOf), Changed(newest), Kept.Shortly)) return Results.StatusCode(StatusCodes.Status304NotModified);
        var listed = new List<(PublicMonth Newest, MonthSummary? Summary)>();
        foreach (var month in newest) listed.Add((month, await documents.SummaryAsync(month, http.RequestAborted)));
        Embedding.Allow(http, settings.Public.EmbedIn);
        return new RazorComponentResult<AreasPage>(new { Areas = listed });
    }

    private async Task<IResult> AreaAsync(HttpContext http, string area)
    {
        var all = await months.OfAreaAsync(area, http.RequestAborted);
        if (all.Count == 0) return PublicMessage.NotFound();
        if (Kept.By(http, all.SelectMany(StateOf), Changed(all), Kept.Shortly)) return Results.StatusCode(StatusCodes.Status304NotModified);
        var listed = new List<(PublicMonth Month, MonthSummary? Summary)>();
        foreach (var month in all) listed.Add((month, await documents.SummaryAsync(month, http.RequestAborted)));
        Embedding.Allow(http, settings.Public.EmbedIn);
        return new RazorComponentResult<AreaMonthsPage>(new { Area = AreaOf(area, listed), Months = listed });
    }

    private async Task<IResult> MonthAsync(HttpContext http, string area, string id, int? number)
    {
        var all = await months.OfAreaAsync(area, http.RequestAborted);
        if (all.FirstOrDefault(one => one.Period.Id == id) is not { } month || (number is { } asked && month.Find(asked) is null)) return PublicMessage.NotFound();
        var version = number is null ? month.Last : month.Find(number.Value)!;
        if (version.Removed is { } removed) return PublicMessage.Gone(month, removed);
        if (Kept.By(http, StateOf(month).Append(version.Hash), month.Last.PublishedAt, number is null ? Kept.Shortly : Kept.AWhile)) return Results.StatusCode(StatusCodes.Status304NotModified);
        if (await documents.OfAsync(month, version, http.RequestAborted) is not { } document) return PublicMessage.NotFound();
        Embedding.Allow(http, settings.Public.EmbedIn);
        var part = ListPart.Read(http.Request);
        return new RazorComponentResult<MonthPage>(new { Month = month, Version = version, Document = document, Part = part, Corrections = await CorrectionsAsync(month, version, document, http.RequestAborted) });
    }

    /// <summary>What the version says otherwise than the one before it; empty for the first.</summary>
    private async Task<IReadOnlyList<LineDifference>> CorrectionsAsync(PublicMonth month, PublicVersion version, PublicationDocument document, CancellationToken cancellation) =>
        month.Find(version.Number - 1) is { } before && await documents.OfAsync(month, before, cancellation) is { } older ? PublicationDifferences.Between(older, document) : [];

    private static PublicArea AreaOf(string id, IEnumerable<(PublicMonth Month, MonthSummary? Summary)> months) =>
        new(id, months.Select(month => month.Summary?.AreaName).FirstOrDefault(name => name is not null) ?? id);

    private static DateTimeOffset Changed(IEnumerable<PublicMonth> months) => months.Select(month => month.Removed?.At ?? month.Last.PublishedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    /// <summary>Whatever changes a month for the public changes this.</summary>
    private static IEnumerable<string> StateOf(PublicMonth month) =>
        [month.Area, month.Period.Id, .. month.Versions.Select(version => $"{version.Hash} {version.Removed?.At.UtcTicks}")];
}
