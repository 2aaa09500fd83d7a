using CchcLive.Grains.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access;

/// <summary>Who does something, as the audit has it.</summary>
public static class DoerExtensions
{
    /// <summary>Who asks, and from where.</summary>
    public static Doer Doer(this HttpContext http) => new(http.Visitor().Id, http.Address());

    /// <summary>The network address of whoever asks; null if unknown.</summary>
    public static string? Address(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString();
}
