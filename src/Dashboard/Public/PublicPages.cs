using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Public.Indicators;
using CchcLive.Dashboard.Public.LookUp;
using CchcLive.Dashboard.Public.Months;
using CchcLive.Dashboard.Public.OpenData;
using CchcLive.Dashboard.Web;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Public;

/// <summary>The pages for citizens and the press: what was published, and at which stage a dossier is. Nobody signs in, and nobody is known.</summary>
internal static class PublicPages
{
    /// <summary>Where they begin.</summary>
    public const string Url = "/public";

    /// <summary>Where an area's are.</summary>
    public static string UrlOf(string area) => $"{Url}/{Uri.EscapeDataString(area)}";

    /// <summary>Maps them. What lies under their address and is not there says so itself, lest a page from within does.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").IsPublic().AddEndpointFilter(FormFilter.InvokeAsync);
        LookUpPages.Map(pages);
        MonthPages.Map(pages);
        MonthFiles.Map(pages);
        DataIndex.Map(pages);
        IndicatorPages.Map(pages);
        SchemaFile.Map(pages);
        pages.MapMethods(Url + "/{**rest}", PageEndpoints.Reading, () => PublicMessage.NotFound()).WithOrder(int.MaxValue);
    }
}
