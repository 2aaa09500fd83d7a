using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Sessions;
using CchcLive.Ingest.Http.Requests;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Access;

/// <summary>Where a link leads on which somebody sets a password, once.</summary>
internal sealed class SetUpPages(InvitationDesk invitations, SessionDesk sessions, IAntiforgery forms)
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods(SetUpAddress.Page, PageEndpoints.Reading, IResult (HttpContext http, SetUpPages here) => here.Page(http, http.Request.Query[SetUpAddress.Parameter], null, null)).Needs(Permission.Public);
        pages.MapPost(SetUpAddress.Page, (HttpContext http, SetUpPages here) => here.RedeemAsync(http)).Needs(Permission.Public).RequireRateLimiting(RateLimits.SignIn);
    }

    private async Task<IResult> RedeemAsync(HttpContext http)
    {
        var isOurs = await forms.IsRequestValidAsync(http);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var text = form[SetUpAddress.Parameter].ToString();
        if (!isOurs) return Page(http, text, form, Texts.FormExpired);
        try
        {
            var account = await invitations.RedeemAsync(text, form["name"], form["displayName"], NewPasswordForm.Read(form), http.Address(), http.RequestAborted);
            if (!account.IsDisabled) await sessions.BeginAsync(http, account);
            return Results.LocalRedirect("/");
        }
        catch (AccessException e)
        {
            return Page(http, text, form, e.Message);
        }
    }

    private RazorComponentResult<SetUpPage> Page(HttpContext http, string? text, IFormCollection? form, string? fault)
    {
        var invitation = invitations.Find(text);
        return new RazorComponentResult<SetUpPage>(new
        {
            Invitation = invitation, Text = text ?? "", Name = form?["name"].ToString() ?? "", DisplayName = form?["displayName"].ToString() ?? "", Fault = fault, Token = forms.GetAndStoreTokens(http),
        })
        {
            StatusCode = invitation is null ? StatusCodes.Status404NotFound : fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
