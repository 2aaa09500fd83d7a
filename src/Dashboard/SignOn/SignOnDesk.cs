using System.Security.Claims;
using CchcLive.Dashboard.Text;
using CchcLive.Grains.Access;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.SignOn;

/// <summary>Lets in who comes back from the provider, if there is an account for him. The provider's tokens are used once, for the name, and not kept.</summary>
internal sealed class SignOnDesk(SignOnProvider provider, AccessRegistry access, AuditLog audit, SessionDesk sessions, ILogger<SignOnDesk> log)
{
    private const string Denied = "access_denied";
    private const string Parameter = "sso";

    /// <summary>Why somebody was led back to the log-in page, in words; null if he was not.</summary>
    public static string? FaultWords(HttpRequest request) =>
        Enum.TryParse<SignOnFault>(request.Query[Parameter], out var fault) && Enum.IsDefined(fault) ? Words.Of($"SignOn_{fault}") : null;

    /// <summary>Asks the provider who it is.</summary>
    public async Task AskAsync(OAuthCreatingTicketContext context)
    {
        var name = await UserInfo.NameAsync(context.Backchannel, provider.UserInfoAddress, context.AccessToken ?? "", provider.AccountField, context.HttpContext.RequestAborted);
        context.Identity!.AddClaim(new Claim(ClaimTypes.NameIdentifier, name));
    }

    /// <summary>Begins a session of his account. One that is bound to another name at the provider is not his, even if its own name is.</summary>
    public async Task LetInAsync(TicketReceivedContext context)
    {
        var name = context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!;
        if (AccountOf(name) is not { IsDisabled: false } account)
        {
            await audit.WriteAsync(new AuditEntry("", AuditActions.SignInRefused, "", "sso", Address(context)), context.HttpContext.RequestAborted);
            log.LogInformation("Somebody came from the single sign-on for whom there is no open account.");
            context.Response.Redirect(Refused(SignOnFault.Unknown));
            context.HandleResponse();
            return;
        }

        await audit.WriteAsync(new AuditEntry(account.Name, AuditActions.SignedIn, "", "sso", Address(context)), context.HttpContext.RequestAborted);
        await sessions.BeginAsync(context.HttpContext, account);
        context.Response.Redirect(ReturnAddress.Safe(context.ReturnUri));
        context.HandleResponse();
    }

    /// <summary>Leads who is not let in back to the log-in page, with the reason.</summary>
    public Task RefuseAsync(RemoteFailureContext context)
    {
        var fault = context.Failure switch
        {
            SignOnException known => known.Fault,
            _ when context.Request.Query["error"] == Denied => SignOnFault.Denied,
            // the framework has nothing but words for these two
            { Message: "The oauth state was missing or invalid." or "Correlation failed." } => SignOnFault.Stale,
            _ => SignOnFault.Provider,
        };
        if (fault == SignOnFault.Provider) log.LogWarning(context.Failure, "The single sign-on provider gives no usable answer");
        context.Response.Redirect(Refused(fault));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private Account? AccountOf(string name)
    {
        var current = access.Current;
        if (current.AccountOf(name) is { } bound) return bound;
        return AccountNames.TryNormalise(name, out var normal) && current.Account(normal) is { Subject: null } account ? account : null;
    }

    private static string Refused(SignOnFault fault) => QueryHelpers.AddQueryString(ReturnAddress.LogInPage, Parameter, fault.ToString());

    private static string? Address(TicketReceivedContext context) => context.HttpContext.Connection.RemoteIpAddress?.ToString();
}
