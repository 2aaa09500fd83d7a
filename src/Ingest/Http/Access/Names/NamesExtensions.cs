using CchcLive.Grains.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Ingest.Http.Access.Names;

/// <summary>Says at an endpoint that its answers may name officers.</summary>
public static class NamesExtensions
{
    /// <summary>Who gets names is written into the audit before he gets them: what cannot be written down is not shown.</summary>
    /// <param name="endpoints">The endpoint.</param>
    /// <param name="placeRouteValue">The value of the route that names the area or unit whose officers they are; null if it is a dossier or all of them.</param>
    /// <param name="action"><see cref="AuditActions.NamesViewed"/>, or <see cref="AuditActions.NamesExported"/> for a file that is carried away.</param>
    /// <param name="when">Whether the answer to a request does; null if it always may.</param>
    public static TBuilder Names<TBuilder>(this TBuilder endpoints, string? placeRouteValue = null, string action = AuditActions.NamesViewed, Func<HttpRequest, bool>? when = null)
        where TBuilder : IEndpointConventionBuilder
    {
        var shown = new ShowsNames(placeRouteValue, action, when);
        return endpoints.WithMetadata(shown).AddEndpointFilter(async (call, next) =>
        {
            var answer = await next(call);
            var http = call.HttpContext;
            if (IsShown(answer) && shown.ToWhomAsks(http)) await http.RequestServices.GetRequiredService<NamesLog>().NoteAsync(http.Doer(), action, http.Request.Path, http.RequestAborted);
            return answer;
        });
    }

    private static bool IsShown(object? answer) => answer is not (RedirectHttpResult or IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status300MultipleChoices });
}
