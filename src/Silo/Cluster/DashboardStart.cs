#if ORLEANS
using CchcLive.Grains;

namespace CchcLive.Silo.Cluster;

/// <summary>Reads what a dashboard must know before its first request, after it has found a silo.</summary>
internal sealed class DashboardStart(IServiceProvider services) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => services.LoadCchcAsync(cancellationToken);

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
#endif
