using CchcLive.Domain.Organisation;
using CchcLive.Grains.Queries;

namespace CchcLive.Silo.Hosting;

/// <summary>
/// Adds the org chart that the program was started with, after the grains have started and before requests and the demonstration's feed do: a feed
/// that began earlier would work by the calendar of an area that is not there yet.
/// </summary>
internal sealed class OrgAtStart(OrgChart added, BoardQueries boards) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => boards.AddOrgAsync(added, cancellationToken);

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
