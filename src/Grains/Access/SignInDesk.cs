namespace CchcLive.Grains.Access;

/// <summary>
/// Lets people in by name and password. Whether a name exists, is disabled, has no password, or the password is wrong: the answer is the same in words and
/// in time.
/// </summary>
public sealed class SignInDesk(AccessRegistry registry, AuditLog audit, Passwords passwords, Lockouts lockouts)
{
    /// <summary>Tries a password.</summary>
    /// <param name="typed">What was typed as the name.</param>
    /// <param name="password">What was typed as the password.</param>
    /// <param name="address">From which network address.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<SignInAnswer> TryAsync(string? typed, string? password, string? address, CancellationToken cancellation = default)
    {
        var name = AccountNames.TryNormalise(typed, out var normal) ? normal : "";
        var account = registry.Current.Account(name);
        if (!lockouts.TryBegin(name)) return SignInAnswer.Locked;
        var isRight = passwords.IsRight(account is { IsDisabled: false } ? account.PasswordHash : null, password ?? "");
        if (isRight)
        {
            lockouts.Clear(name);
            await audit.WriteAsync(new AuditEntry(name, AuditActions.SignedIn, Address: address), cancellation);
            return new SignInAnswer(account, IsLocked: false);
        }

        // what was typed and is no account's name may be a password in the wrong place: it is not written down
        var isLast = lockouts.IsExhausted(name);
        await audit.WriteAsync(new AuditEntry("", isLast ? AuditActions.SignInLocked : AuditActions.SignInRefused, account?.Name ?? "", Address: address), cancellation);
        return isLast ? SignInAnswer.Locked : SignInAnswer.Refused;
    }
}

/// <summary>What came of a try to sign in.</summary>
/// <param name="Account">Whose account it is; null if nobody was let in.</param>
/// <param name="IsLocked">The name is locked for a while.</param>
public sealed record SignInAnswer(Account? Account, bool IsLocked)
{
    /// <summary>Name or password are wrong.</summary>
    public static SignInAnswer Refused { get; } = new(null, IsLocked: false);

    /// <summary>The name is locked for a while.</summary>
    public static SignInAnswer Locked { get; } = new(null, IsLocked: true);
}
