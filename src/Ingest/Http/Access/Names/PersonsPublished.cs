using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Ingest.Http.Access.Names;

/// <summary>Whether an area's publications and their drafts name persons: only where its rule of publication records the right to.</summary>
internal static class PersonsPublished
{
    /// <summary>True of the area that the route names.</summary>
    public static bool ByArea(HttpRequest request) =>
        request.RouteValues["area"]?.ToString() is { } area
        && request.HttpContext.RequestServices is var services
        && services.GetRequiredService<CatalogueRegistry>().Current.RuleOf(PathValue.Of(area), services.GetRequiredService<AccessRegistry>().Today).Individuals is not null;
}
