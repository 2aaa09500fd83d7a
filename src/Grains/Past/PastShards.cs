using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Registry;
using CchcLive.Journal;

namespace CchcLive.Grains.Past;

/// <summary>
/// Answers what the program would have answered at an instant, or at recorded positions (<see cref="JournalCut"/>): from the journal as far as it was known, with the org chart and
/// the calendars of then. It asks no shard grain, so counting and ingest go on. One shard is asked at a time, and one is in memory beside those kept
/// (<see cref="KeptShards"/>), which go some time after the last question; questions that are put together go through the shards side by side.
/// </summary>
public sealed class PastShards : IDisposable
{
    /// <summary>How long a past instant is kept after the last question about it.</summary>
    internal static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly IJournalStore _store;
    private readonly OrgRegistry _registry;
    private readonly GrainSettings _settings;
    private readonly KeptShards _kept;
    private readonly ITimer _letGo;
    private (JournalCut Cut, ReferenceData Reference)? _reference;

    /// <summary>Reads from a journal.</summary>
    public PastShards(IJournalStore store, OrgRegistry registry, GrainSettings settings, TimeProvider time)
    {
        (_store, _registry, _settings) = (store, registry, settings);
        _kept = new KeptShards(settings.PastDossiersKept);
        _letGo = time.CreateTimer(_ => LetGo(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many dossiers of a past instant are in memory for the next question.</summary>
    internal int Kept => _kept.Dossiers;

    /// <summary>The org chart and the calendars as known at an instant.</summary>
    public Task<ReferenceData> ReferenceAsync(DateTimeOffset knownAt, CancellationToken cancellation = default) =>
        ReferenceAsync(JournalCut.By(knownAt), cancellation);

    /// <summary>The org chart and the calendars as known then.</summary>
    internal Task<ReferenceData> ReferenceAsync(JournalCut cut, CancellationToken cancellation = default) => InTurnAsync(() => ReferenceInTurnAsync(cut, cancellation), cancellation);

    /// <summary>Asks every shard as it was known, one after the other.</summary>
    internal async Task<T[]> AskAllAsync<T>(JournalCut cut, Func<DossierShard, ReferenceData, int, T> ask, CancellationToken cancellation = default)
    {
        var answers = new T[_settings.Shards];
        for (var shard = 0; shard < answers.Length; shard++)
        {
            var number = shard;
            answers[shard] = await AskAsync(cut, shard, (known, reference) => ask(known, reference, number), cancellation);
        }

        return answers;
    }

    /// <summary>Asks one shard as it was known.</summary>
    internal Task<T> AskAsync<T>(JournalCut cut, int shard, Func<DossierShard, ReferenceData, T> ask, CancellationToken cancellation = default) => InTurnAsync(
        async () =>
        {
            var reference = await ReferenceInTurnAsync(cut, cancellation);
            _kept.KeepOnly(cut);
            if (_kept.Find(cut, shard) is not { } known)
            {
                known = await PastReplay.ReadAsync(_store, shard, cut, reference, cancellation);
                _kept.Keep(shard, known);
            }

            return ask(known, reference);
        },
        cancellation);

    /// <inheritdoc />
    public void Dispose()
    {
        _letGo.Dispose();
        _turn.Dispose();
    }

    private async Task<ReferenceData> ReferenceInTurnAsync(JournalCut cut, CancellationToken cancellation)
    {
        if (_reference?.Cut != cut) _reference = (cut, await _registry.AsKnownAsync(cut.KnowsReference, cut.Rule, cancellation));
        return _reference.Value.Reference;
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> ask, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await ask();
        }
        finally
        {
            _letGo.Change(KeptFor, Timeout.InfiniteTimeSpan);
            _turn.Release();
        }
    }

    /// <summary>Not while a question is asked: its end sets the time anew.</summary>
    private void LetGo()
    {
        if (!_turn.Wait(0)) return;
        _kept.Clear();
        _reference = null;
        _turn.Release();
    }
}
