using CchcLive.Domain.Calendars;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Past;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Shards;

namespace CchcLive.Grains.Queries;

/// <summary>Puts questions to shards: to the grains that have the dossiers of now, or to shards as they were known at a past instant.</summary>
public sealed class ShardReader(IGrainFactory grains, PastShards past, OrgRegistry registry, GrainSettings settings)
{
    /// <summary>The org chart and the calendars that questions are answered by.</summary>
    /// <param name="knownAt">Those that had been committed by this instant; null for those of now.</param>
    internal async Task<ReferenceData> ReferenceAsync(DateTimeOffset? knownAt) => knownAt is { } known ? await past.ReferenceAsync(known) : registry.Current;

    /// <summary>The calendar of an area or a unit; of an unknown one that which its dossiers are judged by.</summary>
    internal static WorkingCalendar CalendarOf(ReferenceData reference, string id) => reference.CalendarOf(id) ?? reference.FoldRules.CalendarOf(id);

    /// <summary>Asks every shard.</summary>
    /// <param name="kind">What is asked, for metrics and traces.</param>
    /// <param name="knownAt">Only what had been committed by this instant; null for all that is known now.</param>
    /// <param name="now">How a grain is asked.</param>
    /// <param name="then">How a shard of the past is asked, with the reference data of then.</param>
    internal Task<T[]> AskAllAsync<T>(string kind, DateTimeOffset? knownAt, Func<IShardGrain, Task<T>> now, Func<DossierShard, ReferenceData, T> then) =>
        QueryInstruments.MeasureAsync(kind, knownAt is not null, () => knownAt is { } known
            ? past.AskAllAsync(JournalCut.By(known), (shard, reference, _) => then(shard, reference))
            : Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => now(grains.Shard(shard)))));

    /// <summary>Asks the shard of a dossier.</summary>
    /// <param name="kind">What is asked, for metrics and traces.</param>
    /// <param name="code">The dossier's normalised code.</param>
    /// <param name="knownAt">Only what had been committed by this instant; null for all that is known now.</param>
    /// <param name="now">How its grain is asked.</param>
    /// <param name="then">How its shard of the past is asked, with the reference data of then.</param>
    internal Task<T> AskAsync<T>(string kind, string code, DateTimeOffset? knownAt, Func<IShardGrain, Task<T>> now, Func<DossierShard, ReferenceData, T> then)
    {
        var shard = CodeHash.Shard(code, settings.Shards);
        return QueryInstruments.MeasureAsync(kind, knownAt is not null, () => knownAt is { } known ? past.AskAsync(JournalCut.By(known), shard, then) : now(grains.Shard(shard)));
    }
}
