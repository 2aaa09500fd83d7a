using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.SignOn;
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
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Dashboard.Access;

/// <summary>The way in and out.</summary>
internal sealed class SignInPages(SignInDesk desk, SessionDesk sessions, AuditLog audit, IAntiforgery forms)
{
    /// <summary>Where one leaves.</summary>
    public const string LogOut = "/logout";

    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods(ReturnAddress.LogInPage, PageEndpoints.Reading, (HttpContext http, SignInPages here) => here.Form(http)).Needs(Permission.Public);
        pages.MapPost(ReturnAddress.LogInPage, (HttpContext http, SignInPages here) => here.SignInAsync(http)).Needs(Permission.Public).RequireRateLimiting(RateLimits.SignIn);
        pages.MapPost(LogOut, (HttpContext http, SignInPages here) => here.SignOutAsync(http)).Needs(Permission.Public);
    }

    private IResult Form(HttpContext http)
    {
        var back = ReturnAddress.Safe(http.Request.Query[ReturnAddress.Parameter]);
        return http.Visitor().Kind == VisitorKind.Account ? Results.LocalRedirect(back) : Page(http, back, name: "", SignOnDesk.FaultWords(http.Request));
    }

    private async Task<IResult> SignInAsync(HttpContext http)
    {
        var isOurs = await forms.IsRequestValidAsync(http);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (back, name) = (ReturnAddress.Safe(form[ReturnAddress.Parameter]), form["name"].ToString());
        if (!isOurs) return Page(http, back, name, Texts.FormExpired);
        var answer = await desk.TryAsync(name, form["password"], http.Address(), http.RequestAborted);
        if (answer.Account is null) return Page(http, back, name, answer.IsLocked ? Words.Fill(Texts.LogInLocked, Lockouts.LockedFor.TotalMinutes) : Texts.LogInRefused);
        await sessions.BeginAsync(http, answer.Account);
        return Results.LocalRedirect(back);
    }

    private async Task<IResult> SignOutAsync(HttpContext http)
    {
        if (!await forms.IsRequestValidAsync(http)) return Results.LocalRedirect(OwnAccountPages.Url);
        if (http.Visitor().Kind == VisitorKind.Account) await audit.WriteAsync(new AuditEntry(http.Visitor().Id, AuditActions.SignedOut, Address: http.Address()), http.RequestAborted);
        await sessions.EndAsync(http);
        return Results.LocalRedirect(ReturnAddress.LogInPage);
    }

    private RazorComponentResult<LogInPage> Page(HttpContext http, string back, string name, string? fault) => new(new
    {
        Back = back, Name = name, Fault = fault, IsOpen = http.Visitor().Kind == VisitorKind.Open, Token = forms.GetAndStoreTokens(http),
        SignOn = http.RequestServices.GetService<SignOnProvider>()?.Name,
    })
    {
        StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };
}
