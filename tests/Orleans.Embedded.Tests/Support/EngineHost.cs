using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace CchcLive.Engines.Tests.Support;

/// <summary>A plain host with one silo in it, on whichever engine this was compiled against.</summary>
public class EngineHost : IAsyncLifetime
{
    private IHost? _host;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public IServiceProvider Services => _host!.Services;

    /// <summary>What calls of this host wait for an answer.</summary>
    protected virtual TimeSpan ResponseTimeout => TimeSpan.FromSeconds(60);

    public static async Task<EngineHost> StartNewAsync(Action<ISiloBuilder>? configure = null)
    {
        var host = new ConfiguredHost(configure);
        await host.InitializeAsync();
        return host;
    }

    /// <summary>A cluster of one, on a port that is free now.</summary>
    public static void UseOneSilo(ISiloBuilder silo)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        silo.UseLocalhostClustering(siloPort: port, gatewayPort: 0);
    }

    public T Grain<T>(string? key = null)
        where T : IGrainWithStringKey => Grains.GetGrain<T>(key ?? $"g:{Guid.NewGuid():N}");

    public async ValueTask InitializeAsync()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo =>
        {
            UseOneSilo(silo);
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout);
            Configure(silo);
        });
        _host = builder.Build();
        await _host.StartAsync();
    }

    public Task StopAsync() => _host!.StopAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _host!.StopAsync();
        _host.Dispose();
    }

    protected virtual void Configure(ISiloBuilder silo)
    {
    }

    private sealed class ConfiguredHost(Action<ISiloBuilder>? configure) : EngineHost
    {
        protected override void Configure(ISiloBuilder silo) => configure?.Invoke(silo);
    }
}
