using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using CchcLive.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http.Access.Accounts;

/// <summary><c>/api/v1/admin/accounts</c>: who may sign in, and as what; <c>docs/access.md</c>.</summary>
public static class AccountEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/admin/accounts").WithTags("Accounts").Needs(Permission.ManageAccounts);
        group.MapGet("/", (AccessRegistry registry) => Results.Ok(registry.Current.Accounts.Select(account => AccountAnswer.Of(account))))
            .WithName("ListAccounts").Produces<IReadOnlyList<AccountAnswer>>().WithSummary("The accounts, by name.");
        group.MapPost("/", Add).WithName("AddAccount").Produces<AccountAnswer>().ProducesProblem(400).ProducesProblem(503).WithSummary("Adds an account; without a password the answer has a link to set one.");
        group.MapPatch("/{name}", Change).WithName("ChangeAccount").Produces<AccountAnswer>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503)
            .WithSummary("Disables or enables an account, sets its password, or gives it other roles.");
        return routes;
    }

    private static Task<IResult> Add(AccountBody body, HttpContext http, AccountDesk accounts, InvitationDesk invitations, AccessRegistry registry) => AnswerAsync(async () =>
    {
        var account = await accounts.AddAsync(http.Doer(), body.Name, body.DisplayName, GrantsOf(body.Grants, registry.Today), body.Password, cancellation: http.RequestAborted);
        return AccountAnswer.Of(account, body.Password is null ? await invitations.InviteAsync(http.Doer(), account.Name, http.RequestAborted) : null);
    });

    private static Task<IResult> Change(string name, AccountChangeBody body, HttpContext http, AccountDesk accounts, AccessRegistry registry) => AnswerAsync(async () =>
    {
        if (registry.Current.Account(name) is null) throw new AccessException("unknown-account", $"Không có tài khoản “{name}”.");
        if (body.Grants is not null) await accounts.GrantAsync(http.Doer(), name, GrantsOf(body.Grants, registry.Today), http.RequestAborted);
        if (body.Password is not null) await accounts.SetPasswordAsync(http.Doer(), name, body.Password, http.RequestAborted);
        if (body.IsDisabled is { } disabled) await accounts.DisableAsync(http.Doer(), name, disabled, http.RequestAborted);
        return AccountAnswer.Of(registry.Current.Account(name)!);
    });

    private static Grant[] GrantsOf(IReadOnlyList<GrantBody>? bodies, DateOnly today) => bodies is null ? [] : bodies.All(body => body.Role is not null)
        ? [.. bodies.Select(body => body.On(today))]
        : throw new AccessException("bad-grant", "Mỗi quyền phải có “role”: leader, unit, publisher, approver hoặc admin.");

    private static async Task<IResult> AnswerAsync(Func<Task<AccountAnswer>> change)
    {
        try
        {
            return Results.Ok(await change());
        }
        catch (AccessException e)
        {
            return ApiFaults.Of(e.Rule == "unknown-account" ? 404 : 400, e.Rule, e.Message);
        }
        catch (JournalException)
        {
            return ApiFaults.Of(503, "not-committed", "Chưa biết thay đổi đã được ghi hay chưa; hãy xem GET /api/v1/admin/accounts rồi gửi lại nếu chưa có.");
        }
    }
}
