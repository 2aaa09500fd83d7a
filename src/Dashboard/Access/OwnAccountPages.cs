using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Access;

/// <summary>One's own account: what one may do, one's password, and the way out.</summary>
internal sealed class OwnAccountPages(AccountDesk accounts, SignInDesk desk, SessionDesk sessions, AccessRegistry registry, OrgRegistry organisation, IAntiforgery forms)
{
    /// <summary>Where it is.</summary>
    public const string Url = "/account";

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods(Url, PageEndpoints.Reading, IResult (HttpContext http, OwnAccountPages here) => here.Page(http, null)).Needs(Permission.OwnAccount);
        pages.MapPost(Url, (HttpContext http, OwnAccountPages here) => here.ChangeAsync(http)).Needs(Permission.OwnAccount);
    }

    /// <summary>The old password is tried like one that signs in, so that an open session is no way to guess it.</summary>
    private async Task<IResult> ChangeAsync(HttpContext http)
    {
        if (!await forms.IsRequestValidAsync(http)) return Page(http, Texts.FormExpired);
        if (http.Visitor().Kind != VisitorKind.Account) return Page(http, null);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var name = http.Visitor().Id;
        try
        {
            var password = NewPasswordForm.Read(form);
            var answer = await desk.TryAsync(name, form["old"], http.Address(), http.RequestAborted);
            if (answer.Account is null) return Page(http, answer.IsLocked ? Words.Fill(Texts.LogInLocked, Lockouts.LockedFor.TotalMinutes) : Texts.PasswordOldWrong);
            await accounts.SetPasswordAsync(http.Doer(), name, password, http.RequestAborted);
        }
        catch (AccessException e)
        {
            return Page(http, e.Message);
        }

        await sessions.BeginAsync(http, registry.Current.Account(name)!); // the one that asked goes on; all others are over
        return Results.LocalRedirect(Url + "?done=1");
    }

    private RazorComponentResult<OwnAccountPage> Page(HttpContext http, string? fault)
    {
        var account = http.Visitor().Kind == VisitorKind.Account ? registry.Current.Account(http.Visitor().Id) : null;
        return new RazorComponentResult<OwnAccountPage>(new
        {
            Account = account, Grants = GrantView.Of(account?.Grants ?? [], organisation, registry.Today), Fault = fault, IsDone = http.Request.Query.ContainsKey("done"), Token = forms.GetAndStoreTokens(http),
        })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
