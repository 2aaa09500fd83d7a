using CchcLive.Dashboard.Pages;
using CchcLive.Domain.Indicators;
using CchcLive.Ingest.Http.Indicators;
using CchcLive.Publishing.Csv;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Public.Indicators;

/// <summary>What every figure means: the registry of indicators as a page and as files. The address of one is <c>/public/chi-so#on-time</c>.</summary>
internal static class IndicatorPages
{
    /// <summary>Where it is.</summary>
    public const string Url = PublicPages.Url + "/chi-so";

    /// <summary>Maps the page and the files.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods(Url, PageEndpoints.Reading, IResult () => new RazorComponentResult<IndicatorPage>(new { All = IndicatorRegistry.Shipped.All }));
        pages.MapMethods(Url + ".csv", PageEndpoints.Reading, (HttpContext http) => Open(http, Results.Bytes(IndicatorCsv.Of(IndicatorRegistry.Shipped), ListCsv.ContentType, "chi-so.csv")));
        pages.MapMethods(Url + ".json", PageEndpoints.Reading, (HttpContext http) => Open(http, Results.Json(IndicatorRegistry.Shipped.All.Select(IndicatorAnswer.For))));
    }

    private static IResult Open(HttpContext http, IResult file)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return file;
    }
}
