using CchcLive.Grains.Publications;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Reports;

/// <summary>Once a minute it issues what is due, whether this minute or while the program was down. It holds nothing; what is there the journal says, and of two that try the journal lets one.</summary>
[KeepAlive]
internal sealed class ReportClockGrain(ReportRound round, IHostApplicationLifetime host, ILogger<ReportClockGrain> log) : Grain, IReportClockGrain
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private IGrainTimer? _timer;

    private CancellationToken Stopping => host.ApplicationStopping;

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions { DueTime = PublicationClockGrain.Settle, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task Wake() => Task.CompletedTask;

    private async Task Tick()
    {
        try
        {
            await round.GoAsync(Stopping).WaitAsync(Stopping); // a grain that is asked may have gone
        }
        catch (Exception e)
        {
            log.Log(Stopping.IsCancellationRequested ? LogLevel.Debug : LogLevel.Warning, e, "What is due of reports could not be looked for; it will be tried again.");
        }
        finally
        {
            if (!Stopping.IsCancellationRequested) _timer!.Change(Every, Timeout.InfiniteTimeSpan);
        }
    }
}
