using CchcLive.Domain.Access;

namespace CchcLive.Grains.Access;

/// <summary>Links on which a person sets a password, once: for the first administrator, for a new account, for one who forgot. Nobody else ever knows the password.</summary>
public sealed class InvitationDesk(AccessRegistry registry, AuditLog audit, AccountDesk accounts, Lockouts lockouts, Passwords passwords, TimeProvider time)
{
    /// <summary>For so long a link opens the form.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromHours(24);

    /// <summary>Makes a link's secret; one that was made before for the same is over.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="name">The account; null for the first administrator's, which is not there yet.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="AccessException">There is no such account, or there are accounts already.</exception>
    public async Task<IssuedSecret> InviteAsync(Doer by, string? name, CancellationToken cancellation = default)
    {
        if (name is null && !registry.Current.IsOpen) throw new AccessException("not-open", "Đã có tài khoản: không tạo được liên kết cho người quản trị đầu tiên nữa.");
        if (name is not null && registry.Current.Account(name) is null) throw new AccessException("unknown-account", $"Không có tài khoản “{name}”.");
        var now = time.GetUtcNow();
        var issued = await registry.IssueAsync(
            (id, hash) => new Secret { Id = id, Kind = SecretKind.Invitation, Name = name ?? "setup", Hash = hash, Account = name, From = now, Until = now + OpenFor, By = by.Actor },
            other => other.Account == name, cancellation);
        await audit.WriteAsync(new AuditEntry(by.Actor, AuditActions.AccountInvited, name ?? "", Address: by.Address), cancellation);
        return issued;
    }

    /// <summary>The invitation with this text; null if there is none, or if it is over.</summary>
    public Secret? Find(string? text) =>
        text is not null && registry.Find(SecretKind.Invitation, text) is { } secret && (secret.Account is not null || registry.Current.IsOpen) ? secret : null;

    /// <summary>Sets the password of the account that was invited, or makes the first administrator's. The link is over then.</summary>
    /// <param name="text">The invitation's text.</param>
    /// <param name="name">The name of the first administrator.</param>
    /// <param name="displayName">What people call him.</param>
    /// <param name="password">The password.</param>
    /// <param name="address">From which network address.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="AccessException">The invitation is over, or something cannot be used.</exception>
    public async Task<Account> RedeemAsync(string text, string? name, string? displayName, string? password, string? address, CancellationToken cancellation = default)
    {
        var invited = Find(text) ?? throw Over();
        Passwords.Demand(password, invited.Account ?? name ?? "");
        var first = invited.Account is null ? accounts.Draft(name, displayName, [new Grant(Role.Admin, null, registry.Today)], password, subject: null) : null;
        var hash = first is null ? passwords.HashOf(password!) : null;
        var change = await registry.ChangeAsync(
            state =>
            {
                var secret = state.Find(SecretKind.Invitation, text, time.GetUtcNow()) ?? throw Over();
                if (first is not null && !state.IsOpen) throw Over();
                var account = first ?? (state.Account(secret.Account!)! with { PasswordHash = hash }).WithNewStamp();
                return new AccessEntry(account.Name) { Accounts = [account], Secrets = [secret with { RevokedAt = time.GetUtcNow() }] };
            },
            cancellation);
        var redeemed = change!.Accounts[0];
        lockouts.Clear(redeemed.Name);
        await audit.WriteAsync(new AuditEntry(redeemed.Name, first is null ? AuditActions.PasswordSet : AuditActions.AccountAdded, redeemed.Name, GrantText.Of(redeemed.Grants), address), cancellation);
        return redeemed;
    }

    private static AccessException Over() => new("invitation-over", "Liên kết này đã dùng rồi, đã quá 24 giờ, hoặc đã có liên kết mới hơn. Hãy xin liên kết khác.");
}
