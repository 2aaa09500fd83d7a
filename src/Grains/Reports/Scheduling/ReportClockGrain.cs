using CchcLive.Grains.Publications;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Reports;

/// <summary>Once a minute it issues what is due, whether this minute or while the program was down. It holds nothing; what is there the journal says, and of two that try the journal lets one.</summary>
[KeepAlive]
internal sealed class ReportClockGrain(ReportRound round, ILogger<ReportClockGrain> log) : Grain, IReportClockGrain, IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stopped = new();
    private IGrainTimer? _timer;

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions { DueTime = PublicationClockGrain.Settle, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => await _stopped.CancelAsync();

    /// <inheritdoc />
    public Task Wake() => Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => _stopped.Dispose();

    private async Task Tick()
    {
        try
        {
            await round.GoAsync(_stopped.Token);
        }
        catch (Exception e)
        {
            log.Log(_stopped.IsCancellationRequested ? LogLevel.Debug : LogLevel.Warning, e, "What is due of reports could not be looked for; it will be tried again.");
        }
        finally
        {
            if (!_stopped.IsCancellationRequested) _timer!.Change(Every, Timeout.InfiniteTimeSpan);
        }
    }
}
