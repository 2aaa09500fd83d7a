namespace CchcLive.Grains.Access;

/// <summary>What is known of a secret: everything but the secret. As it is in the journal; never changed, only replaced.</summary>
public sealed record Secret
{
    /// <summary>Its own id; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>What it opens.</summary>
    public required SecretKind Kind { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The hash of its text (<see cref="Tokens.HashOf"/>).</summary>
    public required string Hash { get; init; }

    /// <summary>The source that it speaks for; null for none.</summary>
    public string? Source { get; init; }

    /// <summary>The areas or units that it is bound to.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The account that an invitation is for; null for the first administrator's.</summary>
    public string? Account { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ends; null until it is revoked.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When it was revoked, or used if it may be used once; null if it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string By { get; init; }

    /// <summary>True if it opens anything at the instant.</summary>
    public bool HoldsAt(DateTimeOffset at) => RevokedAt is null && From <= at && (Until is null || at < Until);
}

/// <summary>A secret that has just been made, with its text, which is shown now and never again.</summary>
/// <param name="Secret">What is kept.</param>
/// <param name="Text">The text.</param>
public sealed record IssuedSecret(Secret Secret, string Text);
