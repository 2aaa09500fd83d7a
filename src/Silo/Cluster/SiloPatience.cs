#if ORLEANS
using CchcLive.Silo.Clock;

namespace CchcLive.Silo.Cluster;

/// <summary>A dashboard that finds no silo says so once and asks again every second: which of them starts first does not matter.</summary>
internal sealed class SiloPatience(ILogger<SiloPatience> log) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private bool _isTold;

    /// <inheritdoc />
    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        if (!_isTold) log.LogWarning("No silo of the cluster answers yet; it is asked again every second. ({Reason})", exception.Message);
        _isTold = true;
        await Task.Delay(Pause, SystemClock.Instance, cancellationToken);
        return true;
    }
}
#endif
