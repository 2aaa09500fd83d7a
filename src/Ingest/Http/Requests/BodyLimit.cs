using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;

namespace CchcLive.Ingest.Http.Requests;

/// <summary>How large a body an address takes, where that is more than the program's common limit.</summary>
/// <param name="MaxRequestBodySize">Bytes.</param>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;

/// <summary>Says on an endpoint how large a body it takes.</summary>
internal static class BodyLimitExtensions
{
    /// <summary>The endpoint takes bodies of up to so many MiB; a larger one is refused with 413 before it is read.</summary>
    public static TBuilder TakesMebibytes<TBuilder>(this TBuilder endpoint, int mebibytes)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new BodyLimit(mebibytes * 1024L * 1024));
}
