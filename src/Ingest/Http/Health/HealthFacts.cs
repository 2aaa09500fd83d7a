using CchcLive.Grains.Health;
using CchcLive.Grains.Projection;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Journal;

namespace CchcLive.Ingest.Http.Health;

/// <summary>Puts together what the program runs on and what it holds.</summary>
public sealed class HealthFacts(ProgramFacts facts, BoardQueries boards, UnclassifiedQueries unclassified, TableQueries tables, OrgRegistry registry, IJournalStore store, DataKind data, TimeProvider time)
{
    /// <summary>The answer, with what is wrong.</summary>
    internal async Task<HealthAnswer> AnswerAsync(IReadOnlyList<HealthNote> notes)
    {
        var shards = await boards.StatusAsync(recount: false);
        var open = await store.Quarantine.CountsAsync();
        return new HealthAnswer(
            notes.Count == 0 ? "live" : notes.Any(note => note.IsDown) ? "down" : "degraded", facts.Engine, facts.Version, store.Description, data.IsSimulated, ApiTime.Text(time.GetUtcNow().UtcTicks, registry.CalendarOf(null).Zone)!, shards.Length,
            shards.Sum(shard => (long)shard.Dossiers), shards.Sum(shard => (long)shard.Retired), shards.Sum(shard => shard.Events), shards.Sum(shard => (long)shard.Orphans),
            [.. shards.SelectMany(shard => shard.UnknownUnits).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], open.Sum(count => count.Open),
            [.. (await unclassified.ListAsync()).Select(count => new UnclassifiedAnswer(count.Unit, count.Dossiers))], await tables.HealthAsync(), HealthEndpoint.Of(notes));
    }
}
