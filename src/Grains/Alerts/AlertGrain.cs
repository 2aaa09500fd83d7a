using CchcLive.Domain.Alerts;
using CchcLive.Grains.Messages;
using CchcLive.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Alerts;

/// <summary>
/// Looks at its area's figures again and again, and journals what that does to the alerts before anybody is told. All that it knows is in the journal, but since when a figure has been at its limit: of two
/// activations that see the same, the journal lets one say so.
/// </summary>
[KeepAlive]
internal sealed class AlertGrain(AlertJournal journal, AlertRound round, AlertSettings settings, TimeProvider time, IHostApplicationLifetime host, ILogger<AlertGrain> log) : Grain, IAlertGrain, IDisposable
{
    /// <summary>How long after a start it looks first: shards and boards come first.</summary>
    internal static readonly TimeSpan Settle = TimeSpan.FromSeconds(10);

    private const int MostTries = 10;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly AlertWatch _watch = new();
    private AlertPost _post = null!;
    private IGrainTimer? _timer;
    private AlertLook _look = new(0, 0, null, []);
    private bool _isLeaving;

    private string Area => GrainKeys.Id(this.GetPrimaryKeyString());

    private bool IsStopped => _isLeaving || host.ApplicationStopping.IsCancellationRequested;

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _look = _look with { Since = time.GetUtcNow().UtcTicks };
        _post = new AlertPost(round.ChannelsOf(Area), act => WriteAsync(_ => [act]), time, log);
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

    /// <inheritdoc />
    public Task<AlertLook> Look() => Task.FromResult(_look);

    /// <inheritdoc />
    public async Task<AlertOutcome> Do(AlertOrder order)
    {
        var isOpen = true;
        try
        {
            await WriteAsync(book =>
            {
                var now = time.GetUtcNow();
                if (order.Kind == AlertOrderKind.Silence) return [new AlertsSilenced(now, order.Rule, order.Place, new DateTimeOffset(order.Until, TimeSpan.Zero), order.By, order.Reason)];
                isOpen = book.Open.TryGetValue(new AlertKey(order.Rule!, order.Place!), out var alert);
                return isOpen ? [new AlertAcknowledged(now, alert!.Key, ValueOf(alert), order.By, order.Reason)] : [];
            });
        }
        catch (JournalConflictException)
        {
            return AlertOutcome.RaceLost;
        }

        return isOpen ? AlertOutcome.Done : AlertOutcome.NotOpen;
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private decimal ValueOf(OpenAlert alert) =>
        Array.Find(_look.Figures, figure => figure.Rule == alert.Key.Rule && figure.Place == alert.Key.Place)?.Value is { } value ? (decimal)value : alert.Value;

    /// <summary>The timer is one-shot, armed again after each look, whatever came of it: one that failed is not the last.</summary>
    private async Task Tick()
    {
        try
        {
            await LookAsync().WaitAsync(host.ApplicationStopping); // a grain that is asked may have gone
        }
        catch (JournalConflictException)
        {
            // another activation was first: what it wrote is read at the next look
        }
        catch (Exception e)
        {
            log.Log(IsStopped || _look.Fault is not null ? LogLevel.Debug : LogLevel.Warning, e, "The alerts of {Area} could not be looked after; it is tried again.", Area);
            _look = _look with { Fault = e.Message };
        }
        finally
        {
            if (!IsStopped) _timer!.Change(settings.Every, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task LookAsync()
    {
        await _turn.WaitAsync();
        try
        {
            var file = await journal.ReadAsync(Area);
            var found = await round.LookAsync(Area, file.Book, _watch);
            if (IsStopped) return;
            if (found.Acts.Count > 0) file = await journal.AppendAsync(file, found.Acts);
            foreach (var queued in found.Acts.OfType<MessageQueued>()) _post.Own(queued.Message);
            _look = new AlertLook(
                time.GetUtcNow().UtcTicks, _look.Since, null, [.. found.Readings.Select(one => new AlertFigure(one.Key.Rule, one.Key.Place, (double?)one.Value.Value, one.Value.Of))]);
            _post.Send(file.Book);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes what is decided over the newest state; decided again if another activation was first.</summary>
    private async Task WriteAsync(Func<AlertBook, IReadOnlyList<AlertAct>> decide)
    {
        await _turn.WaitAsync();
        try
        {
            for (var tries = 1; ; tries++)
            {
                var file = await journal.ReadAsync(Area);
                if (decide(file.Book) is not { Count: > 0 } acts) return;
                try
                {
                    await journal.AppendAsync(file, acts);
                    return;
                }
                catch (JournalConflictException) when (tries < MostTries)
                {
                    // what the other wrote is read, and it is decided anew
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
