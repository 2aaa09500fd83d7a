using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Ingest.Connecting;

/// <summary>
/// Runs a connector for as long as the program runs. After a failure it waits longer and longer, at most a minute or the connector's own pause, and
/// says why on the pages; the log gets one line when the reason changes.
/// </summary>
/// <param name="connector">The connector.</param>
/// <param name="state">Where its state is told.</param>
/// <param name="clock">The program's clock, for what is told.</param>
/// <param name="pace">The machine's clock, for pauses: other systems do not run faster because ours is simulated.</param>
/// <param name="log">The log.</param>
internal sealed class ConnectorLoop(IConnector connector, ConnectorState state, TimeProvider clock, TimeProvider pace, ILogger log) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            failures = await RoundAsync(stoppingToken) ? 0 : failures + 1;
            await Task.Delay(Pause(failures), pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> RoundAsync(CancellationToken stopping)
    {
        try
        {
            var events = await connector.RunAsync(stopping);
            if (state.Status.Reason is not null) log.LogInformation("Connector {Name} works again.", state.Name);
            state.Succeeded(clock.GetUtcNow(), events);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return true;
        }
#pragma warning disable CA1031 // whatever went wrong, the next round tries again
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var reason = ConnectorReasons.Of(failure);
            if (state.Failed(clock.GetUtcNow(), reason)) log.LogWarning(failure is ConnectorFault ? null : failure, "Connector {Name} fails: {Reason}", state.Name, reason);
            return false;
        }
    }

    private TimeSpan Pause(int failures)
    {
        var pause = connector.Every * Math.Pow(2, Math.Clamp(failures - 1, 0, 10));
        var longest = connector.Every > LongestPause ? connector.Every : LongestPause;
        return pause < longest ? pause : longest;
    }
}
