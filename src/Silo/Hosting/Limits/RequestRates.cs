using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using CchcLive.Ingest.Http.Requests;
using Microsoft.AspNetCore.RateLimiting;

namespace CchcLive.Silo.Hosting.Limits;

/// <summary>
/// How often one caller may ask. Each has a bucket of tokens, ten seconds' worth, that fills again at its rate; without a token it is refused (429) and told when to come
/// again. Nothing waits in a queue: a queue is memory that a stranger fills.
/// </summary>
internal static class RequestRates
{
    private const int BurstSeconds = 10;

    /// <summary>Adds the rates.</summary>
    public static IServiceCollection AddRequestRates(this IServiceCollection services, LimitSettings settings) => services.AddRateLimiter(rates =>
    {
        rates.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        rates.OnRejected = static (refused, _) =>
        {
            var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            refused.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask; // the words are added as to any refusal
        };
        rates.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            HasItsOwn(http) ? RateLimitPartition.GetNoLimiter("") : PerSecond(http, settings.RequestsPerSecond));
        rates.AddPolicy(RateLimits.Events, http => PerSecond(http, settings.EventRequestsPerSecond));
        rates.AddPolicy(RateLimits.SignIn, http => IsExempt(http) ? RateLimitPartition.GetNoLimiter("") : RateLimitPartition.GetFixedWindowLimiter(
            AddressOf(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.SignInsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    });

    private static bool HasItsOwn(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null;

    private static RateLimitPartition<string> PerSecond(HttpContext http, int tokens) => IsExempt(http) ? RateLimitPartition.GetNoLimiter("") : RateLimitPartition.GetTokenBucketLimiter(
        CallerOf(http), _ => new TokenBucketRateLimiterOptions { TokenLimit = tokens * BurstSeconds, TokensPerPeriod = tokens, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 });

    private static string CallerOf(HttpContext http) => AddressOf(http);

    /// <summary>The address; of IPv6 the network of 64 bits, for every machine has that many addresses of its own.</summary>
    private static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private static bool IsExempt(HttpContext http) => http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);
}
