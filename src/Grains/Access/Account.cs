using CchcLive.Domain.Access;

namespace CchcLive.Grains.Access;

/// <summary>A person who may sign in. As it is in the journal; never changed, only replaced.</summary>
public sealed record Account
{
    /// <summary>The name to sign in with (<see cref="AccountNames"/>); never reused.</summary>
    public required string Name { get; init; }

    /// <summary>What people call the person.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The framework's hash of the password; null if there is none: until an invitation is redeemed, or for good with single sign-on.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Who this is at the single sign-on provider; null for nobody.</summary>
    public string? Subject { get; init; }

    /// <summary>The roles.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>May not sign in, and has no sessions.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Every session carries the stamp under which it began; another stamp ends them all.</summary>
    public required string Stamp { get; init; }

    /// <summary>With another stamp.</summary>
    public Account WithNewStamp() => this with { Stamp = Tokens.New() };
}
