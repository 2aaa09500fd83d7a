
namespace CchcLive.Silo.Clock;

/// <summary>Notes the simulated clock every second, and when the program stops. A disk that is full for a while costs the note and not the program.</summary>
internal sealed class ClockKeeper(ClockMark mark, TimeProvider clock, ILogger<ClockKeeper> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), SystemClock.Instance);
        while (!stoppingToken.IsCancellationRequested)
        {
            Note();
            await timer.WaitForNextTickAsync(stoppingToken);
        }
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Note();
    }

    private void Note()
    {
        try
        {
            mark.Write(clock.GetUtcNow());
        }
        catch (IOException e)
        {
            log.LogWarning(e, "The simulated clock could not be noted; it will be in a second.");
        }
    }
}
