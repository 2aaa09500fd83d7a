namespace CchcLive.Dashboard.SignOn;

/// <summary>Why somebody who came back from the provider is not logged in; the log-in page has words for each.</summary>
internal enum SignOnFault
{
    /// <summary>He, or the provider, said no.</summary>
    Denied,

    /// <summary>The answer belongs to no question of this browser, or to one that is too old.</summary>
    Stale,

    /// <summary>The provider's answers cannot be used.</summary>
    Provider,

    /// <summary>There is no account for him here, or it is closed.</summary>
    Unknown,
}

/// <summary>A single sign-on that did not work out.</summary>
internal sealed class SignOnException(SignOnFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public SignOnFault Fault => fault;
}
