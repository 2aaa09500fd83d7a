using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Tests.Support;

/// <summary>A plain host with one silo, on whichever engine this was compiled against.</summary>
internal static class SiloHost
{
    private static readonly string[] EngineClocks =
        ["Orleans.Messaging", "Orleans.SystemTimers", "Orleans.Membership", "Orleans.ActivationManagement", "Orleans.GrainDirectory"];

    /// <summary>A host whose program and grain timers follow a clock, while the engine itself follows the machine's.</summary>
    public static IHost Build(TimeProvider clock, Action<ISiloBuilder> configure)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock);
#pragma warning disable RS0030 // Orleans' own timing must go on while the program's clock stands still
        foreach (var key in EngineClocks) builder.Services.AddKeyedSingleton(key, TimeProvider.System);
#pragma warning restore RS0030
        builder.UseOrleans(silo => configure(silo.UseLocalhostClustering(FreePort(), gatewayPort: 0)));
        return builder.Build();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
