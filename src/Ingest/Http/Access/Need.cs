using CchcLive.Domain.Access;

namespace CchcLive.Ingest.Http.Access;

/// <summary>What an endpoint demands of whoever asks; metadata of the endpoint.</summary>
/// <param name="Permission">What one must be allowed to do.</param>
/// <param name="Place">How the place is found at which one must be allowed to.</param>
/// <param name="RouteValue">The value of the route that names the place or the dossier; null if the permission has no place.</param>
public sealed record Need(Permission Permission, NeedPlace Place, string? RouteValue);

/// <summary>How the place of a request is found.</summary>
public enum NeedPlace
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>The route names an area or a unit.</summary>
    Unit,

    /// <summary>The route names a dossier: one that concerns a unit may be seen by whoever may see that unit.</summary>
    Dossier,
}
