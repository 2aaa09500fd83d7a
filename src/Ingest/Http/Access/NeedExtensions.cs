using CchcLive.Domain.Access;
using Microsoft.AspNetCore.Builder;

namespace CchcLive.Ingest.Http.Access;

/// <summary>Says at an endpoint what it needs. Without one of these the program does not start.</summary>
public static class NeedExtensions
{
    /// <summary>Whoever asks must have the permission: of the last call if there are several, so that an endpoint overrules its group.</summary>
    /// <param name="endpoints">The endpoint, or a group of them.</param>
    /// <param name="permission">The permission.</param>
    /// <param name="placeRouteValue">The value of the route that names an area or a unit; for permissions that have a place.</param>
    /// <exception cref="ArgumentException">The permission has a place and none is named, or the other way round.</exception>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoints, Permission permission, string? placeRouteValue = null)
        where TBuilder : IEndpointConventionBuilder
    {
        if (AccessRules.Of(permission).HasPlace != placeRouteValue is not null) throw new ArgumentException($"{permission} has {(placeRouteValue is null ? "a place, and the endpoint names none" : "no place")}.", nameof(placeRouteValue));
        return endpoints.WithMetadata(new Need(permission, placeRouteValue is null ? NeedPlace.None : NeedPlace.Unit, placeRouteValue));
    }

    /// <summary>Whoever asks must have the permission at a unit that the dossier concerns.</summary>
    /// <param name="endpoints">The endpoint.</param>
    /// <param name="permission">The permission.</param>
    /// <param name="codeRouteValue">The value of the route that is the dossier's code.</param>
    public static TBuilder NeedsOfDossier<TBuilder>(this TBuilder endpoints, Permission permission, string codeRouteValue = "code")
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new Need(permission, NeedPlace.Dossier, codeRouteValue));
}
