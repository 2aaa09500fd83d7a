namespace CchcLive.Dashboard.SignOn;

/// <summary>
/// Who says who somebody is: an OAuth 2.0 provider (RFC 6749, with PKCE, RFC 7636) that has a user-info address. What he may do is said by the grants of his account
/// here, and that account must exist.
/// </summary>
public sealed class SignOnProvider
{
    /// <summary>What the button on the log-in page calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Where people log in.</summary>
    public required string AuthorizationAddress { get; init; }

    /// <summary>Where a code is changed for a token.</summary>
    public required string TokenAddress { get; init; }

    /// <summary>What says, in JSON, whose token it is.</summary>
    public required string UserInfoAddress { get; init; }

    /// <summary>The name under which it knows this program.</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret that belongs to it; not logged anywhere.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>What is asked of it.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The field of the user-info answer that names the account; dots lead into nested objects.</summary>
    public required string AccountField { get; init; }
}
