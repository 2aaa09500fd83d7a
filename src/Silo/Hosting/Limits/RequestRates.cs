using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using CchcLive.Grains.Access;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Requests;
using CchcLive.Silo.Settings.Sections;
using Microsoft.AspNetCore.RateLimiting;

namespace CchcLive.Silo.Hosting.Limits;

/// <summary>
/// How often one caller may ask. Each has a bucket of tokens, ten seconds' worth, that fills again at its rate; without a token it is refused (429) and told when to come
/// again. Nothing waits in a queue: a queue is memory that a stranger fills. Every request counts for its address; what brings events counts for its key besides.
/// </summary>
internal static class RequestRates
{
    private const int BurstSeconds = 10;
    private const int NetworkBytes = 8;

    /// <summary>Adds the rates.</summary>
    public static IServiceCollection AddRequestRates(this IServiceCollection services, LimitsSettings settings) => services.AddRateLimiter(rates =>
    {
        rates.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        rates.OnRejected = static (refused, _) =>
        {
            var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            refused.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask; // the words are added as to any refusal
        };
        rates.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => PerSecond(http, AddressOf, settings.RequestsPerSecond)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => IsLookUp(http) ? PerMinute(http, AddressOf, settings.LookUpsPerMinute) : RateLimitPartition.GetNoLimiter("")));
        rates.AddPolicy(RateLimits.Events, http => PerSecond(http, KeyOf, settings.EventRequestsPerSecond));
        rates.AddPolicy(RateLimits.SignIn, http => PerMinute(http, AddressOf, settings.SignInsPerMinute));
        rates.AddPolicy(RateLimits.LookUp, http => PerMinute(http, _ => "all", settings.AllLookUpsPerMinute)); // after the address's own, so that one address cannot spend what is for all
    });

    private static bool IsLookUp(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == RateLimits.LookUp;

    private static RateLimitPartition<string> PerMinute(HttpContext http, Func<HttpContext, string> caller, int most) => IsExempt(http) ? RateLimitPartition.GetNoLimiter("") : RateLimitPartition.GetFixedWindowLimiter(
        caller(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    private static RateLimitPartition<string> PerSecond(HttpContext http, Func<HttpContext, string> caller, int tokens) => IsExempt(http) ? RateLimitPartition.GetNoLimiter("") : RateLimitPartition.GetTokenBucketLimiter(
        caller(http), _ => new TokenBucketRateLimiterOptions { TokenLimit = tokens * BurstSeconds, TokensPerPeriod = tokens, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 });

    /// <summary>The key that is shown, true or not: a false one is refused later, and its address has spent its own tokens. The key itself is not kept.</summary>
    private static string KeyOf(HttpContext http) => Bearer.Of(http.Request) is { } key ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key))) : AddressOf(http);

    /// <summary>The address; of IPv6 the network of 64 bits, for every machine has that many addresses of its own.</summary>
    private static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)) : address.ToString();
    }

    /// <summary>While everybody on this machine may do all, nobody on it need be kept from asking.</summary>
    private static bool IsExempt(HttpContext http) =>
        ThisMachine.Asks(http) && http.RequestServices.GetRequiredService<AccessRegistry>().Current.IsOpen;
}
