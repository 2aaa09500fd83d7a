using CchcLive.Grains.Health;

namespace CchcLive.Ingest.Connecting;

/// <summary>A connector cannot fetch.</summary>
internal sealed class ConnectorReason(ConnectorStates states) : IHealthReason
{
    /// <inheritdoc />
    public Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        var failing = states.Failing.Select(state => $"{state.Name} ({state.Status.Reason})").ToList();
        return Task.FromResult(failing.Count == 0
            ? HealthNote.None
            : [new HealthNote("connector-failing", $"{failing.Count} of {states.All.Count} connections cannot fetch: {string.Join("; ", failing)} They go on from where they were as soon as they can (docs/connect.md).")]);
    }
}
