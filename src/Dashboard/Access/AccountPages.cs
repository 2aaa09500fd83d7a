using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Access;

/// <summary>The accounts, and one of them with all that is done to it.</summary>
internal sealed class AccountPages(AccountDesk accounts, InvitationDesk invitations, AccessRegistry registry, OrgRegistry organisation, IAntiforgery forms)
{
    /// <summary>Where the list is.</summary>
    public const string Url = "/admin/accounts";

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods(Url, PageEndpoints.Reading, IResult (HttpContext http, AccountPages here) => here.List(http, null, null)).Needs(Permission.ManageAccounts);
        pages.MapPost(Url, (HttpContext http, AccountPages here) => here.AddAsync(http)).Needs(Permission.ManageAccounts);
        pages.MapMethods(Url + "/{name}", PageEndpoints.Reading, (string name, HttpContext http, AccountPages here) => here.One(http, name, null, null)).Needs(Permission.ManageAccounts);
        pages.MapPost(Url + "/{name}", (string name, HttpContext http, AccountPages here) => here.ChangeAsync(http, name)).Needs(Permission.ManageAccounts);
    }

    /// <summary>Where an account is.</summary>
    public static string UrlOf(string name) => $"{Url}/{Uri.EscapeDataString(name)}";

    private async Task<IResult> AddAsync(HttpContext http)
    {
        if (!await forms.IsRequestValidAsync(http)) return List(http, null, Texts.FormExpired);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        try
        {
            var account = await accounts.AddAsync(http.Doer(), form["name"], form["displayName"], [GrantForm.Read(form, registry.Today)], password: null, cancellation: http.RequestAborted);
            return One(http, account.Name, null, await invitations.InviteAsync(http.Doer(), account.Name, http.RequestAborted));
        }
        catch (AccessException e)
        {
            return List(http, form, e.Message);
        }
    }

    private async Task<IResult> ChangeAsync(HttpContext http, string name)
    {
        if (registry.Current.Account(name) is not { } account) return PageEndpoints.NotFound(null);
        if (!await forms.IsRequestValidAsync(http)) return One(http, name, Texts.FormExpired, null);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        try
        {
            switch (form["do"].ToString())
            {
                case "grant":
                    await accounts.GrantAsync(http.Doer(), name, [.. account.Grants, GrantForm.Read(form, registry.Today)], http.RequestAborted);
                    break;
                case "revoke":
                    await accounts.GrantAsync(http.Doer(), name, [.. account.Grants.Where((_, place) => !GrantForm.IsChosen(form, place))], http.RequestAborted);
                    break;
                case "disable":
                    await accounts.DisableAsync(http.Doer(), name, isDisabled: true, http.RequestAborted);
                    break;
                case "enable":
                    await accounts.DisableAsync(http.Doer(), name, isDisabled: false, http.RequestAborted);
                    break;
                case "end-sessions":
                    await accounts.EndSessionsAsync(http.Doer(), name, http.RequestAborted);
                    break;
                case "invite":
                    return One(http, name, null, await invitations.InviteAsync(http.Doer(), name, http.RequestAborted));
            }

            return Results.LocalRedirect(UrlOf(name));
        }
        catch (AccessException e)
        {
            return One(http, name, e.Message, null);
        }
    }

    private RazorComponentResult<AccountsPage> List(HttpContext http, IFormCollection? form, string? fault) => new(new
    {
        Accounts = registry.Current.Accounts.Select(account => (account, GrantView.Of(account.Grants, organisation, registry.Today))).ToList(),
        Name = form?["name"].ToString() ?? "", DisplayName = form?["displayName"].ToString() ?? "", Places = PlaceOption.All(organisation), registry.Today, Fault = fault, Token = forms.GetAndStoreTokens(http),
    })
    {
        StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };

    private IResult One(HttpContext http, string name, string? fault, IssuedSecret? invitation)
    {
        if (registry.Current.Account(name) is not { } account) return PageEndpoints.NotFound(null);
        return new RazorComponentResult<AccountPage>(new
        {
            Account = account, Grants = GrantView.Of(account.Grants, organisation, registry.Today), Places = PlaceOption.All(organisation), registry.Today, Fault = fault,
            Link = invitation is null ? null : $"{http.Request.Scheme}://{http.Request.Host}{SetUpAddress.Of(invitation.Text)}", Token = forms.GetAndStoreTokens(http),
        })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
