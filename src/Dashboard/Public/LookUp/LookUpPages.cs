using CchcLive.Dashboard.Pages;
using CchcLive.Domain.Events;
using CchcLive.Grains.Queries;
using CchcLive.Ingest.Http.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Public.LookUp;

/// <summary>
/// How far a dossier is, for whoever has its full code; nothing else of it, whatever it is about. The code comes in the body of a form, so that it stands in no address, no
/// history and no log, and is not repeated in the answer. The form needs no token: it changes nothing, and who sends it is nobody (docs/threat-model.md).
/// </summary>
internal sealed class LookUpPages(BoardQueries boards, DashboardSettings settings)
{
    /// <summary>Where it is.</summary>
    public const string Url = PublicPages.Url + "/lookup";

    /// <summary>The form's field.</summary>
    public const string CodeField = "code";

    /// <summary>The shortest code that is looked up; no authority's are as short (D§3.7).</summary>
    public const int ShortestCode = 8;

    private const int MostBytes = 4096;

    private readonly EvenPace _pace = new(settings.Pace, settings.Public.LookUpBeat);

    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods(Url, PageEndpoints.Reading, IResult () => new RazorComponentResult<LookUpPage>());
        pages.MapPost(Url, (HttpContext http, LookUpPages here) => here.LookUpAsync(http)).RequireRateLimiting(RateLimits.LookUp).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private async Task<IResult> LookUpAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var code = DossierCode.Normalise(form[CodeField].ToString());
        if (code.Length is < ShortestCode or > DossierCode.MaxLength) return new RazorComponentResult<LookUpPage>(new { IsNoCode = true }) { StatusCode = StatusCodes.Status400BadRequest };
        var file = await _pace.KeepAsync(() => boards.FindAsync(code, occurredBy: null));
        return new RazorComponentResult<LookUpPage>(new { Found = (Stage?)Stages.Of(file?.Line) });
    }
}
