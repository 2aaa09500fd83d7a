using CchcLive.Grains.Messages;
using CchcLive.Journal;
using CchcLive.Journal.Projection;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Projection;

/// <summary>
/// Keeps the rows of one shard's dossiers: follows the shard's stream in small bites, asks the shard for the dossiers as they are now, and
/// writes rows and position together. Rows are absolute, so a bite that is repeated changes nothing. It lives with the shard's activation and
/// stays on its scheduler; a failure is tried again later and hurts nobody else.
/// </summary>
internal sealed class ShardProjection : IAsyncDisposable
{
    private const int RowsPerTurn = 50;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly IProjectedShard _shard;
    private readonly IJournalStore _store;
    private readonly ProjectionSettings _settings;
    private readonly ProjectionGate _gate;
    private readonly TimeProvider _time;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stop = new();
    private readonly ChangedDossiers _changed;
    private readonly ProjectionPace _pace;
    private Task _run = Task.CompletedTask;
    private DossierTablePosition? _stored;
    private bool _isStoredKnown;
    private long _caughtUpAt;
    private string? _failure;

    private ShardProjection(IProjectedShard shard, IJournalStore store, ProjectionSettings settings, ProjectionGate gate, TimeProvider time, ILogger log)
    {
        (_shard, _store, _settings, _gate, _time, _log) = (shard, store, settings, gate, time, log);
        _clock = settings.Pace ?? time;
        _changed = new ChangedDossiers(store, shard.Stream);
        _pace = new ProjectionPace(settings, _clock, shard.Position);
        _caughtUpAt = _clock.GetTimestamp();
    }

    /// <summary>How far the table is.</summary>
    public ProjectionStatus Status => new(_shard.Number, IsOn: true, Done, _shard.Position, IsBehind ? BehindFor.TotalSeconds : 0, _failure);

    private long Done => _stored is { } stored && stored.Fold == _shard.Fold ? stored.Seq : 0;

    private bool IsBehind => Done < _shard.Position;

    private TimeSpan BehindFor => _clock.GetElapsedTime(_caughtUpAt);

    /// <summary>Begins to follow a shard, on the scheduler of the caller.</summary>
    public static ShardProjection Start(IProjectedShard shard, IJournalStore store, ProjectionSettings settings, ProjectionGate gate, TimeProvider time, ILogger log)
    {
        var projection = new ShardProjection(shard, store, settings, gate, time, log);
        projection._run = projection.RunAsync();
        return projection;
    }

    /// <summary>Stops; a write under way is finished or taken back.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        await _changed.DisposeAsync();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var failures = 0;
        while (true)
        {
            try
            {
                await Task.Delay(PauseAfter(failures), _clock, _stop.Token);
                await CatchUpAsync();
                (failures, _failure) = (0, null);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                _log.Log(failures++ == 0 ? LogLevel.Warning : LogLevel.Debug, e, "The table of dossiers could not follow shard {Shard}; it will be tried again.", _shard.Number);
                _failure = e.Message;
                TableInstruments.Failed();
                await ForgetAsync();
            }
        }
    }

    private TimeSpan PauseAfter(int failures)
    {
        var pause = _settings.Every * (1 << Math.Min(failures, 10));
        return failures == 0 || pause < LongestPause ? pause : LongestPause;
    }

    private async Task CatchUpAsync()
    {
        if (!_isStoredKnown) (_stored, _isStoredKnown) = (await _store.Dossiers.PositionAsync(_shard.Stream, _stop.Token), true);
        _pace.See(_shard.Position);
        while (IsBehind && await _gate.InTurnAsync(BiteAndRestAsync, _stop.Token)) _pace.See(_shard.Position);
        if (!IsBehind) _caughtUpAt = _clock.GetTimestamp();
    }

    private async Task<bool> BiteAndRestAsync()
    {
        var began = _clock.GetTimestamp();
        var hasMoved = await BiteAsync();
        var rest = _pace.Rest(_clock.GetElapsedTime(began), BehindFor);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, _clock, _stop.Token);
        return hasMoved;
    }

    /// <returns>False if there was nothing to take.</returns>
    private async Task<bool> BiteAsync()
    {
        var fold = _shard.Fold;
        await _changed.GoOnAfterAsync(Done);
        var codes = await _changed.TakeAsync(_shard.Position, _settings.MostDossiers, _stop.Token);
        if (codes.Count == 0) return false;
        var rows = await RowsAsync(codes);
        if (_shard.Fold != fold) return true; // calendars changed meanwhile: begin anew
        var position = new DossierTablePosition(_shard.Stream, _changed.Seq, fold);
        if (await _store.Dossiers.SaveAsync(rows, _stored, position, _time.GetUtcNow(), _stop.Token)) _stored = position;
        else throw new InvalidOperationException($"Another process has moved the table's position in {_shard.Stream}; it is read again.");
        TableInstruments.Wrote(rows.Count);
        return true;
    }

    private async Task<List<DossierRow>> RowsAsync(IReadOnlySet<string> codes)
    {
        var rows = new List<DossierRow>(codes.Count);
        foreach (var some in codes.Chunk(RowsPerTurn))
        {
            foreach (var code in some)
            {
                if (await _shard.RowAsync(code) is { } row) rows.Add(row);
            }

            await Task.Yield(); // appends go first
        }

        return rows;
    }

    private async Task ForgetAsync()
    {
        _isStoredKnown = false;
        await _changed.DisposeAsync();
    }
}
