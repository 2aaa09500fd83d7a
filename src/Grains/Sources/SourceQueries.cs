using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Journal;
using CchcLive.Journal.Quarantine;

namespace CchcLive.Grains.Sources;

/// <summary>Puts together what is known of sources: by their grains, by the shards, by the quarantine.</summary>
public sealed class SourceQueries(SourceDirectory directory, IGrainFactory grains, BoardQueries boards, IJournalStore store, OrgRegistry registry, GrainSettings settings, TimeProvider time)
{
    /// <summary>Every source, sorted by id; those of which only quarantined inputs are known among them.</summary>
    public async Task<IReadOnlyList<SourceFacts>> ListAsync()
    {
        var held = (await boards.StatusAsync(recount: false)).SelectMany(shard => shard.Sources).ToLookup(total => total.Source, StringComparer.Ordinal);
        var orphans = (await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => grains.Shard(shard).Orphans())))
            .SelectMany(shard => shard.Sources).ToLookup(count => count.Source, StringComparer.Ordinal);
        var open = (await store.Quarantine.CountsAsync()).Where(count => count.Open > 0).ToLookup(count => count.Source, StringComparer.Ordinal);
        var known = directory.Sources.Union(held.Select(group => group.Key), StringComparer.Ordinal).ToArray();
        var statuses = (await Task.WhenAll(known.Select(source => grains.Source(source).Status()))).ToDictionary(status => status.Source, StringComparer.Ordinal);
        return [.. known.Union(open.Select(group => group.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(source => new SourceFacts(
            source, statuses.GetValueOrDefault(source), held[source].Sum(total => total.Events), held[source].Select(total => total.LastEventAt).DefaultIfEmpty().Max(),
            orphans[source].Sum(count => count.Dossiers), orphans[source].Select(count => count.OldestEventAt).DefaultIfEmpty().Min(), [.. open[source]]))];
    }

    /// <summary>The units a source speaks for or names, by id.</summary>
    public async Task<IReadOnlyList<SourceUnitFacts>> UnitsAsync(SourceStatus status)
    {
        var named = status.Tally.Units.ToDictionary(unit => unit.Unit, StringComparer.Ordinal);
        return await Task.WhenAll(status.Covered.Union(named.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(async unit =>
        {
            var board = await grains.Unit(unit).Child();
            var state = Freshness.Of(board, time.GetUtcNow().UtcTicks, settings.SilentAfter, registry.CalendarOf(unit));
            var tally = named.GetValueOrDefault(unit);
            return new SourceUnitFacts(unit, status.Covered.Contains(unit, StringComparer.Ordinal), state, board.LastEventAt, tally?.Events ?? 0, tally?.LastEventAt ?? 0);
        }));
    }

    /// <summary>The totals a source declared for days of a period, the last declaration of each day, unit and field, by day, unit and field.</summary>
    /// <param name="source">The source.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="unit">Only this unit; null for all.</param>
    /// <param name="limit">At most this many rows.</param>
    /// <param name="knownAt">Only what had been committed by this instant; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The rows, and how many there are without the limit.</returns>
    public async Task<(IReadOnlyList<DeclaredTotals> Rows, int Of)> TotalsAsync(string source, DateOnly from, DateOnly to, string? unit, int limit, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var rows = new Dictionary<(DateOnly, string, string?), DeclaredTotals>();
        await foreach (var segment in store.ReadAsync(SourceStreams.Totals(source), 1, cancellation))
        {
            if (segment.CommittedAt > knownAt) break;
            var table = SourceStream.Read<TotalsDeclaration>(segment);
            foreach (var row in table.Rows.Where(row => row.Date >= from && row.Date <= to && (unit is null || row.Unit == unit)))
                rows[(row.Date, row.Unit, row.Field)] = new DeclaredTotals(row, table.DeclaredBy, segment.CommittedAt);
        }

        var sorted = rows.Values.OrderBy(one => one.Row.Date).ThenBy(one => one.Row.Unit, StringComparer.Ordinal).ThenBy(one => one.Row.Field, StringComparer.Ordinal);
        return ([.. sorted.Take(limit)], rows.Count);
    }
}

/// <summary>What is known of a source.</summary>
/// <param name="Source">Its id.</param>
/// <param name="Status">What its grain knows; null if only quarantined inputs are known of it.</param>
/// <param name="Events">Events held.</param>
/// <param name="LastEventAt">Time of the newest event held (UTC ticks); 0 if there is none.</param>
/// <param name="Orphans">Dossiers that wait for their receipt.</param>
/// <param name="OldestOrphanAt">Time of the oldest event among them (UTC ticks); 0 if there is none.</param>
/// <param name="Quarantine">Inputs that wait in quarantine, by rule.</param>
public sealed record SourceFacts(
    string Source, SourceStatus? Status, long Events, long LastEventAt, int Orphans, long OldestOrphanAt, IReadOnlyList<QuarantineCount> Quarantine);

/// <summary>A unit that a source speaks for or names.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="IsDeclared">True if the source declared that it speaks for it.</param>
/// <param name="State">The unit's state on boards, all its feeds considered.</param>
/// <param name="DataAt">Time of its newest event, from any source (UTC ticks); 0 if there is none.</param>
/// <param name="Events">Events of the source that named it as handling.</param>
/// <param name="LastEventAt">Time of the newest of these (UTC ticks); 0 if there is none.</param>
public sealed record SourceUnitFacts(string Unit, bool IsDeclared, FeedState State, long DataAt, long Events, long LastEventAt);

/// <summary>A declared row that stands.</summary>
/// <param name="Row">The row.</param>
/// <param name="DeclaredBy">Who declared it.</param>
/// <param name="DeclaredAt">When it was committed.</param>
public sealed record DeclaredTotals(TotalsRow Row, string DeclaredBy, DateTimeOffset DeclaredAt);
