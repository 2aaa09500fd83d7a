using CchcLive.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Access;

/// <summary>Every address of the program and what it needs.</summary>
public static class EndpointNeeds
{
    /// <summary>Refuses to go on if an endpoint does not say what it needs. To be called when all are mapped.</summary>
    /// <exception cref="InvalidOperationException">Some do not; the message names them.</exception>
    public static WebApplication DemandNeeds(this WebApplication app)
    {
        var bare = Routes(((IEndpointRouteBuilder)app).DataSources).Where(route => route.Metadata.GetMetadata<Need>() is null).Select(route => route.DisplayName).ToList();
        return bare.Count == 0 ? app : throw new InvalidOperationException($"These endpoints do not say what they need (.Needs): {string.Join("; ", bare)}.");
    }

    /// <summary>Maps <c>GET /api/v1/admin/access</c>.</summary>
    public static IEndpointRouteBuilder MapEndpointNeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/admin/access", (EndpointDataSource all) => Results.Ok(Routes([all]).SelectMany(NeedAnswer.Of).OrderBy(answer => answer.Route, StringComparer.Ordinal).ThenBy(answer => answer.Method, StringComparer.Ordinal)))
            .Needs(Domain.Access.Permission.Operate).WithTags("Admin").WithName("GetAccess").Produces<IReadOnlyList<NeedAnswer>>().WithSummary("Every address and the permission that it needs.");
        return routes;
    }

    private static IEnumerable<RouteEndpoint> Routes(IEnumerable<EndpointDataSource> sources) => sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
}

/// <summary>What an address needs.</summary>
/// <param name="Method">The method; <c>ANY</c> for every one.</param>
/// <param name="Route">The address, with the names of its values in braces.</param>
/// <param name="Permission">The permission, in camel case.</param>
/// <param name="Place">How the place is found: <c>none</c>, <c>unit</c> or <c>dossier</c>.</param>
/// <param name="RouteValue">The value that names it.</param>
public sealed record NeedAnswer(string Method, string Route, string Permission, string Place, string? RouteValue)
{
    internal static IEnumerable<NeedAnswer> Of(RouteEndpoint route)
    {
        var need = route.Metadata.GetMetadata<Need>()!;
        var methods = route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named : ["ANY"];
        return methods.Select(method => new NeedAnswer(method, $"/{route.RoutePattern.RawText?.TrimStart('/')}", Casing.Camel(need.Permission), Casing.Camel(need.Place), need.RouteValue));
    }
}
