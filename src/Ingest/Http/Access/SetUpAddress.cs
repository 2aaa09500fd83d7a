namespace CchcLive.Ingest.Http.Access;

/// <summary>Where an invitation is redeemed.</summary>
public static class SetUpAddress
{
    /// <summary>The page.</summary>
    public const string Page = "/setup";

    /// <summary>The parameter that carries the invitation.</summary>
    public const string Parameter = "token";

    /// <summary>The address of an invitation, below the server's.</summary>
    public static string Of(string invitation) => $"{Page}?{Parameter}={invitation}";
}
