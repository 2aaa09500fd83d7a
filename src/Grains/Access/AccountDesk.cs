using CchcLive.Domain.Access;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Access;

/// <summary>What is done with accounts: each change is checked, journaled, and told to the audit.</summary>
public sealed class AccountDesk(AccessRegistry registry, AuditLog audit, OrgRegistry organisation, Lockouts lockouts, Passwords passwords)
{
    private const int LongestDisplayName = 100;

    /// <summary>Adds an account.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="typed">Its name.</param>
    /// <param name="displayName">What people call the person; empty for the name.</param>
    /// <param name="grants">Its roles.</param>
    /// <param name="password">Its password; null if the person will set it, or signs in elsewhere.</param>
    /// <param name="subject">Who this is at the single sign-on provider; null for nobody.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="AccessException">The name is none or taken, the password too easy, a grant cannot be meant, or the first account is no administrator's.</exception>
    public async Task<Account> AddAsync(
        Doer by, string? typed, string? displayName, IReadOnlyList<Grant> grants, string? password, string? subject = null, CancellationToken cancellation = default)
    {
        var account = Draft(typed, displayName, grants, password, subject);
        await registry.ChangeAsync(state => AccountRules.Demand(state, Added(state, account, by.Actor), registry.Today), cancellation);
        await TellAsync(by, AuditActions.AccountAdded, account.Name, GrantText.Of(grants), cancellation);
        return account;
    }

    /// <summary>Gives an account other grants.</summary>
    /// <exception cref="AccessException">There is no such account, a grant cannot be meant, or nobody would be administrator.</exception>
    public Task GrantAsync(Doer by, string name, IReadOnlyList<Grant> grants, CancellationToken cancellation = default)
    {
        AccountRules.Demand(grants, organisation.Current.Org);
        return ReplaceAsync(by, name, account => account with { Grants = grants }, AuditActions.AccountGranted, GrantText.Of(grants), cancellation);
    }

    /// <summary>Disables an account, which ends its sessions at once, or enables it.</summary>
    /// <exception cref="AccessException">There is no such account, or nobody would be administrator.</exception>
    public Task DisableAsync(Doer by, string name, bool isDisabled, CancellationToken cancellation = default) => ReplaceAsync(
        by, name, account => (account with { IsDisabled = isDisabled }).WithNewStamp(), isDisabled ? AuditActions.AccountDisabled : AuditActions.AccountEnabled, "", cancellation);

    /// <summary>Sets a password, which ends all sessions.</summary>
    /// <exception cref="AccessException">There is no such account, or the password is too easy.</exception>
    public async Task SetPasswordAsync(Doer by, string name, string? password, CancellationToken cancellation = default)
    {
        Passwords.Demand(password, name);
        var hash = passwords.HashOf(password!);
        await ReplaceAsync(by, name, account => (account with { PasswordHash = hash }).WithNewStamp(), AuditActions.PasswordSet, "", cancellation);
        lockouts.Clear(name);
    }

    /// <summary>Ends all sessions of an account.</summary>
    /// <exception cref="AccessException">There is no such account.</exception>
    public Task EndSessionsAsync(Doer by, string name, CancellationToken cancellation = default) =>
        ReplaceAsync(by, name, account => account.WithNewStamp(), AuditActions.SessionsEnded, "", cancellation);

    /// <summary>Makes an account of what was typed.</summary>
    /// <exception cref="AccessException">Something cannot be used.</exception>
    internal Account Draft(string? typed, string? displayName, IReadOnlyList<Grant> grants, string? password, string? subject)
    {
        if (!AccountNames.TryNormalise(typed, out var name)) throw new AccessException("bad-name", "Tên đăng nhập có 2 đến 64 ký tự: chữ thường không dấu, chữ số, và . _ - @");
        if (displayName?.Length > LongestDisplayName) throw new AccessException("bad-name", $"Họ tên có nhiều nhất {LongestDisplayName} ký tự.");
        AccountRules.Demand(grants, organisation.Current.Org);
        if (password is not null) Passwords.Demand(password, name);
        return new Account
        {
            Name = name, DisplayName = string.IsNullOrWhiteSpace(displayName) ? name : displayName.Trim(), Grants = grants, Subject = subject,
            PasswordHash = password is null ? null : passwords.HashOf(password), Stamp = Tokens.New(),
        };
    }

    /// <summary>The entry that adds an account.</summary>
    /// <exception cref="AccessException">The name is taken.</exception>
    internal static AccessEntry Added(AccessState state, Account account, string by) => state.Account(account.Name) is null
        ? new AccessEntry(by) { Accounts = [account] }
        : throw new AccessException("account-exists", $"Đã có tài khoản “{account.Name}”.");

    private async Task ReplaceAsync(Doer by, string name, Func<Account, Account> change, string action, string detail, CancellationToken cancellation)
    {
        await registry.ChangeAsync(
            state =>
            {
                var account = state.Account(name) ?? throw new AccessException("unknown-account", $"Không có tài khoản “{name}”.");
                return AccountRules.Demand(state, new AccessEntry(by.Actor) { Accounts = [change(account)] }, registry.Today);
            },
            cancellation);
        await TellAsync(by, action, name, detail, cancellation);
    }

    private Task TellAsync(Doer by, string action, string name, string detail, CancellationToken cancellation) =>
        audit.WriteAsync(new AuditEntry(by.Actor, action, name, detail, by.Address), cancellation);
}
