
namespace CchcLive.Silo.Clock;

/// <summary>Notes the simulated clock every second, and when the program stops.</summary>
internal sealed class ClockKeeper(ClockMark mark, TimeProvider clock) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), SystemClock.Instance);
        while (!stoppingToken.IsCancellationRequested)
        {
            mark.Write(clock.GetUtcNow());
            await timer.WaitForNextTickAsync(stoppingToken);
        }
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        mark.Write(clock.GetUtcNow());
    }
}
