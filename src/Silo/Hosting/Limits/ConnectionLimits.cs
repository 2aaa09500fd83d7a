using CchcLive.Dashboard.Push;
using CchcLive.Silo.Settings.Sections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CchcLive.Silo.Hosting.Limits;

/// <summary>Sets the web server's limits: sizes, times and numbers that hold before any code of ours runs.</summary>
internal static class ConnectionLimits
{
    /// <summary>Sets them.</summary>
    public static void Set(KestrelServerOptions kestrel, LimitsSettings settings)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        var leastRate = new MinDataRate(settings.LeastBytesPerSecond, TimeSpan.FromSeconds(settings.GraceSeconds));
        limits.MaxConcurrentConnections = settings.Connections;
        limits.MaxConcurrentUpgradedConnections = settings.Screens;
        limits.MaxRequestHeadersTotalSize = settings.HeaderBytes;
        limits.MaxRequestHeaderCount = settings.Headers;
        limits.MaxRequestLineSize = settings.AddressBytes;
        limits.MaxRequestBodySize = settings.BodyBytes;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(settings.HeaderSeconds);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(settings.IdleSeconds);
        limits.MinRequestBodyDataRate = leastRate;
        limits.MinResponseDataRate = leastRate;
    }

    /// <summary>The limits of the screens' sockets.</summary>
    public static HubLimits OfScreens(LimitsSettings settings) => new()
    {
        MessageBytes = settings.ScreenMessageBytes,
        CallsPerSecond = settings.ScreenCallsPerSecond,
        SilentAfter = TimeSpan.FromSeconds(settings.ScreenSilenceSeconds),
        SendWithin = TimeSpan.FromSeconds(settings.ScreenSendSeconds),
    };
}
