using CchcLive.Domain;
using CchcLive.Domain.Reference;
using CchcLive.Grains.Registry;
using CchcLive.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Closes;

/// <summary>
/// Shortly after midnight of its zone it counts the day that ended, once for all areas, shard by shard so that ingest goes on, and journals each
/// area's board. It holds nothing that the journal does not say: days that were missed are found by what the streams lack, and a round that
/// failed is done again.
/// </summary>
[KeepAlive]
internal sealed partial class CloserGrain(
    IJournalStore store, CloseJournal journal, DailyFollower daily, OrgRegistry registry, GrainSettings settings, TimeProvider time, IHostApplicationLifetime host, ILogger<CloserGrain> log) : Grain, ICloserGrain
{
    /// <summary>How long after midnight a day is closed: the shards begin their new day first.</summary>
    internal static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    /// <summary>At most this many days are made up.</summary>
    internal const int MostDays = 62;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private IGrainTimer? _timer;
    private ReferenceData? _doneWith;
    private DateOnly _doneUntil;
    private bool _isLeaving;

    /// <summary>A host that stops waits for a running round; the grains that the round asks may have gone by then, so it does not wait for them.</summary>
    private CancellationToken Stopping => host.ApplicationStopping;

    private bool IsStopped => _isLeaving || Stopping.IsCancellationRequested;

    private string Zone => GrainKeys.Id(this.GetPrimaryKeyString());

    private long Now => time.GetUtcNow().UtcTicks;

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

    /// <summary>The timer is one-shot, re-armed with the clock read afresh; a failed round is tried again within a minute.</summary>
    private async Task Tick()
    {
        var sleep = LongestSleep;
        try
        {
            await CloseWhatIsDue();
            await FollowDays();
            sleep = UntilNext();
        }
        catch (Exception e)
        {
            CloseInstruments.Failed();
            log.Log(IsStopped ? LogLevel.Debug : LogLevel.Warning, e, "Days of zone {Zone} could not be closed; it will be tried again.", Zone);
        }
        finally
        {
            if (!IsStopped) _timer!.Change(sleep, Timeout.InfiniteTimeSpan);
        }
    }

    private TimeSpan UntilNext()
    {
        var sinceMidnight = TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zones.Find(Zone)).TimeOfDay;
        var left = Settle - sinceMidnight + (sinceMidnight < Settle ? TimeSpan.Zero : TimeSpan.FromDays(1));
        return left < LongestSleep ? left : LongestSleep;
    }
}
