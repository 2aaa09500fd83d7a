using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Access.Names;

/// <summary>Metadata of an endpoint whose answer may name officers: who got it is written down (D§7.2). See <see cref="NamesExtensions"/>.</summary>
/// <param name="PlaceRouteValue">The value of the route that names the area or unit whose officers they are; null if it is a dossier or all of them.</param>
/// <param name="Action">What the audit calls it.</param>
/// <param name="Does">Whether the answer to a request does; null if it always may.</param>
public sealed record ShowsNames(string? PlaceRouteValue, string Action, Func<HttpRequest, bool>? Does)
{
    /// <summary>True if whoever asks will find names in the answer.</summary>
    internal bool ToWhomAsks(HttpContext http) => !HttpMethods.IsHead(http.Request.Method) && Does?.Invoke(http.Request) != false && MayRead(http);

    private bool MayRead(HttpContext http) => PlaceRouteValue is { } value && http.GetRouteValue(value)?.ToString() is { } place
        ? http.MayName(PathValue.Of(place))
        : http.CanSomewhere(Domain.Access.Permission.ReadNames);
}
