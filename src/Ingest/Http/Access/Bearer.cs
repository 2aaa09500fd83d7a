using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access;

/// <summary>The header <c>Authorization: Bearer …</c>.</summary>
public static class Bearer
{
    private const string Prefix = "Bearer ";

    /// <summary>The token of a request; null if it has none.</summary>
    public static string? Of(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : null;
}
