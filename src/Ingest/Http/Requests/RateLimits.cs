namespace CchcLive.Ingest.Http.Requests;

/// <summary>
/// The names of the rates that the program keeps; an endpoint names the one that holds for it (<c>RequireRateLimiting</c>). An endpoint that names none has the common
/// rate of its caller's address.
/// </summary>
public static class RateLimits
{
    /// <summary>Requests that bring events: by ingest key, else by address.</summary>
    public const string Events = "events";

    /// <summary>Attempts to sign in, by address; how often one name may be tried is the accounts' own lock-out.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Look-ups of dossiers by the public, of all addresses together; before that each address has a rate of its own.</summary>
    public const string LookUp = "look-up";
}
