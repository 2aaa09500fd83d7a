using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>Says that the silo was told what cluster it is in.</summary>
internal sealed class LocalCluster;

/// <summary>A start-up task and its stage.</summary>
internal sealed record StagedTask(int Stage, Func<IServiceProvider, CancellationToken, Task> Run);

/// <summary>Starts the silo at its place among the hosted services, and stops it there.</summary>
internal sealed class SiloHost(Silo silo, IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<LocalCluster>() is null)
            throw new OrleansConfigurationException("No clustering is configured; call UseLocalhostClustering.");
        silo.Validate();
        var tasks = services.GetServices<StagedTask>().OrderBy(task => task.Stage).ToArray();
        foreach (var task in tasks.Where(task => task.Stage < ServiceLifecycleStage.BecomeActive))
            await task.Run(services, cancellationToken);
        silo.Open();
        foreach (var task in tasks.Where(task => task.Stage >= ServiceLifecycleStage.BecomeActive))
            await task.Run(services, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => silo.CloseAsync(cancellationToken);
}
