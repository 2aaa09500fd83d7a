using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>Registers the engine in a host, once.</summary>
internal sealed class SiloBuilder : ISiloBuilder
{
    public SiloBuilder(IServiceCollection services, IConfiguration configuration)
    {
        Services = services;
        Configuration = configuration;
        if (services.Any(service => service.ServiceType == typeof(Silo)))
            return;
        services.AddOptions();
        services.AddLogging();
        services.AddSingleton<Silo>();
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<Silo>().Factory);
        services.AddSingleton<IClusterClient, ClusterClient>();
        services.AddTransient<IGrainContext>(_ => Activation.Current ?? throw new InvalidOperationException("There is no grain context outside grains."));
#pragma warning disable RS0030 // as Orleans does where the host has no clock of its own
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.TryAddKeyedSingleton<TimeProvider>(KeyedService.AnyKey, (provider, _) => provider.GetRequiredService<TimeProvider>());
        services.AddHostedService<SiloHost>();
    }

    public IServiceCollection Services { get; }

    public IConfiguration Configuration { get; }
}
