using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Events;
using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Explaining;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Late.Acts;

/// <summary>One explanation for many late dossiers of a unit. The board's form brings the chosen codes; the page names them and asks; nothing is written before its own form is sent.</summary>
internal sealed class BulkPages(Explanations explanations, OrgRegistry registry, CatalogueRegistry catalogues, AccessRegistry access, IAntiforgery forms, ILogger<BulkPages> log)
{
    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapPost("/units/{unit}/explanations", (string unit, HttpContext http, BulkPages here) => here.DoAsync(unit, http)).Needs(Permission.Explain, "unit");

    /// <summary>Where a unit's dossiers are explained together.</summary>
    public static string UrlOf(string unit) => $"/units/{Uri.EscapeDataString(unit)}/explanations";

    private async Task<IResult> DoAsync(string unit, HttpContext http)
    {
        if (registry.Current.Org.Find(unit) is null) return PageEndpoints.NotFound(unit);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var codes = form["code"].OfType<string>().Select(DossierCode.Normalise).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (!await forms.IsRequestValidAsync(http)) return Page(http, unit, form, codes, ExpiredOf(Texts.FormExpired));
        if (codes.Count == 0) return Page(http, unit, form, codes, ExpiredOf(Texts.BulkNothing));
        if (form["do"] != "file") return Page(http, unit, form, codes, null);
        try
        {
            var outcome = await explanations.ExplainAsync(codes, new ExplanationDraft(form["cause"], form["text"]), http.Visitor(), http.Address(), unit, http.RequestAborted);
            return outcome.IsDone ? Results.LocalRedirect($"{LateAddress.UrlOf(unit)}?explained={outcome.Written + outcome.Already}") : Page(http, unit, form, codes, outcome);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "Explanations were not committed as a whole; sending them again is safe.");
            return Page(http, unit, form, codes, ExpiredOf(Texts.ActFailed));
        }
    }

    private RazorComponentResult<BulkPage> Page(HttpContext http, string unit, IFormCollection form, IReadOnlyList<string> codes, ExplainingOutcome? outcome) => new(new
    {
        Unit = unit,
        Name = registry.Current.Org.NameOf(unit, registry.TreeOf(unit).Date),
        Codes = codes,
        Causes = catalogues.Current.CausesOn(access.Today).Select(cause => (cause.Code, CauseNames.Of(catalogues.Current, cause.Code))).ToList(),
        Typed = new TypedForm(BulkPage.Act, new Dictionary<string, string>(StringComparer.Ordinal) { ["cause"] = form["cause"].ToString(), ["text"] = form["text"].ToString() }, outcome?.Faults ?? []),
        Refused = outcome?.Refused ?? [],
        Token = forms.GetAndStoreTokens(http),
    })
    {
        StatusCode = outcome is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };

    private static ExplainingOutcome ExpiredOf(string message) => new(0, 0, [new ExplainingFault(FaultKind.Field, "not-sent", null, message)], []);
}
