using CchcLive.Domain.Access;
using Microsoft.AspNetCore.Builder;

namespace CchcLive.Ingest.Http.Access;

/// <summary>
/// Metadata of an endpoint that is for the street: it needs nothing, knows nobody and answers everybody alike, so that caches may keep what it says. It alone answers at the
/// listener for the public (<c>public:urls</c>).
/// </summary>
public sealed class PublicAddress
{
    private PublicAddress()
    {
    }

    /// <summary>The mark.</summary>
    internal static PublicAddress Mark { get; } = new();
}

/// <summary>Says at an endpoint that it is for the street.</summary>
public static class PublicAddressExtensions
{
    /// <summary>The endpoint is for everybody, and answers at the listener for the public as well.</summary>
    public static TBuilder IsPublic<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.Needs(Permission.Public).WithMetadata(PublicAddress.Mark);
}
