using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Access;

/// <summary>Stands before every endpoint: finds out who asks, and lets nobody through who may not. Behind it all may ask <see cref="VisitorExtensions"/>.</summary>
internal sealed class AccessGate(RequestDelegate next, IEnumerable<IVisitorSource> sources, AccessRegistry registry, DossierPlaces dossiers)
{
    private readonly IVisitorSource[] _sources = [.. sources];

    /// <summary>Takes a request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        http.SetVisitor(Who(http), registry.Today);
        if (await MayAsync(http)) await next(http);
        else await AccessRefusals.RefuseAsync(http);
    }

    /// <summary>Who shows something that nobody knows is a stranger even where the door is open: his key is old or mistyped, and he must hear of it.</summary>
    private Visitor Who(HttpContext http)
    {
        foreach (var source in _sources)
        {
            if (source.Read(http) is { } known) return known;
        }

        return registry.Current.IsOpen && ThisMachine.Asks(http) && http.Request.Headers.Authorization.Count == 0 ? Visitor.Open : Visitor.Anonymous;
    }

    /// <summary>Addresses that do not exist, or not with this method, are answered by routing itself: there is nothing behind them.</summary>
    private async ValueTask<bool> MayAsync(HttpContext http)
    {
        if (http.GetEndpoint() is not RouteEndpoint endpoint) return true;
        if (endpoint.Metadata.GetMetadata<Need>() is not { } need) return false;
        return need.Place switch
        {
            NeedPlace.None => http.Can(need.Permission),
            NeedPlace.Unit => http.Can(need.Permission, Value(http, need)),
            _ => await dossiers.CanAsync(http, need.Permission, Value(http, need)),
        };
    }

    private static string Value(HttpContext http, Need need) => PathValue.Of(http.GetRouteValue(need.RouteValue!)!.ToString()!);
}
