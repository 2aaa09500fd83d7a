using CchcLive.Domain.Publications;
using CchcLive.Grains.Messages;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Publications;

/// <summary>
/// Once a minute it does what is due: drafts that a rule wants, whether this minute or while the program was down, and pages whose time is over. It holds nothing; what is there the journal says, and of two that try
/// the journal lets one.
/// </summary>
[KeepAlive]
internal sealed class PublicationClockGrain(DueDrafts due, IHostApplicationLifetime host, ILogger<PublicationClockGrain> log) : Grain, IPublicationClockGrain
{
    /// <summary>How long after a start it looks first: the shards come first.</summary>
    internal static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private IGrainTimer? _timer;
    private bool _isLeaving;

    private bool IsStopped => _isLeaving || host.ApplicationStopping.IsCancellationRequested;

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions { DueTime = Settle, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _isLeaving = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task Wake() => Task.CompletedTask;

    private async Task Tick()
    {
        try
        {
            await DoAsync().WaitAsync(host.ApplicationStopping); // a grain that is asked may have gone
        }
        catch (Exception e)
        {
            log.Log(IsStopped ? LogLevel.Debug : LogLevel.Warning, e, "What is due of publications could not be done; it will be tried again.");
        }
        finally
        {
            if (!IsStopped) _timer!.Change(Every, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Pages whose time is over come first, and nothing that fails keeps the rest from being done.</summary>
    private async Task DoAsync()
    {
        foreach (var (area, period) in await due.OutlivedAsync()) await TryAsync(area, period, PublicationActKind.TakenDown, 0);
        foreach (var (area, draft) in await due.MissingAsync()) await TryAsync(area, draft.Period, PublicationActKind.Drafted, draft.DueAt);
    }

    private async Task TryAsync(string area, PublicationPeriod period, PublicationActKind kind, long dueAt)
    {
        if (IsStopped) return;
        try
        {
            await ActAsync(area, period, kind, dueAt);
        }
        catch (Exception e) when (!IsStopped)
        {
            log.LogWarning(e, "Publication {Area} {Period}: {Kind} was due and failed; it will be tried again.", area, period.Id, kind);
        }
    }

    private async Task ActAsync(string area, PublicationPeriod period, PublicationActKind kind, long dueAt)
    {
        var outcome = await GrainFactory.Publication(area, period.Id).Act(new PublicationOrder(kind, PublicationAct.Clock, null, period.Kind, null, null, dueAt));
        if (outcome.Refusal is not (PublicationRefusal.None or PublicationRefusal.DraftExists))
            log.LogWarning("Publication {Area} {Period}: {Kind} was due and cannot be done: {Refusal}.", area, period.Id, kind, outcome.Refusal);
    }
}
