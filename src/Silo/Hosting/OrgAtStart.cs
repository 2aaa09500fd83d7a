using CchcLive.Domain.Organisation;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;

namespace CchcLive.Silo.Hosting;

/// <summary>
/// Adds the org chart that the program was started with, after the grains have started and before requests and the demonstration's feed do: a feed
/// that began earlier would work by the calendar of an area that is not there yet.
/// </summary>
internal sealed class OrgAtStart(OrgChart added, OrgRegistry registry, BoardQueries boards) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var units = await registry.AddAsync(added, cancellationToken);
        if (units.Count > 0) await boards.RefreshAsync();
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
