using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Shards;

namespace CchcLive.Grains.Queries;

/// <summary>Answers questions that are not live: asks all shards at once and adds up.</summary>
public sealed class BoardQueries(IGrainFactory grains, OrgRegistry registry, GrainSettings settings, TimeProvider time)
{
    /// <summary>Counts over a period.</summary>
    public async Task<PeriodBoard> CountAsync(BoardQuery query)
    {
        var (request, treeDate) = Request(query);
        var results = await Task.WhenAll(AllShards(shard => shard.Scan(request)));
        var rows = new SortedDictionary<string, long[]>(StringComparer.Ordinal);
        var total = new long[MeasureSet.Size];
        foreach (var row in results.SelectMany(result => result.Rows))
        {
            if (!rows.TryGetValue(row.Key, out var sum)) rows.Add(row.Key, sum = new long[MeasureSet.Size]);
            Add(sum, row.Row);
            Add(total, row.Row);
        }

        return new PeriodBoard(query, request.From, request.At, treeDate, [.. rows], total);
    }

    /// <summary>Lists the dossiers that count in one of the measures, the longest due first, those without a due date last, then by code.</summary>
    public async Task<IReadOnlyList<DossierLine>> ListAsync(BoardQuery query, params Measure[] measures)
    {
        var (request, _) = Request(query);
        var lists = await Task.WhenAll(measures.SelectMany(measure => AllShards(shard => shard.List(request, measure))));
        return [.. lists.SelectMany(list => list.Lines).OrderBy(line => line.DueLawful == 0).ThenBy(line => line.DueLawful).ThenBy(line => line.Code, StringComparer.Ordinal)];
    }

    /// <summary>One dossier, or null if no event of it is known.</summary>
    public Task<DossierFile?> FindAsync(string code, DateTimeOffset? occurredBy) =>
        grains.Shard(CodeHash.Shard(code, settings.Shards)).Find(code, occurredBy?.UtcTicks ?? long.MaxValue);

    /// <summary>The state of every shard; with <paramref name="recount"/> after counting everything afresh.</summary>
    public Task<ShardStatus[]> StatusAsync(bool recount) => Task.WhenAll(AllShards(shard => shard.Status(recount)));

    /// <summary>Adds units to the org chart, or extends those there are; if that changed anything, every shard and area takes it up.</summary>
    /// <returns>The ids of units that were not there before.</returns>
    /// <exception cref="FormatException">The units contradict those there are, or name a calendar or a zone that does not exist.</exception>
    public async Task<IReadOnlyList<string>> AddOrgAsync(OrgChart added, CancellationToken cancellation = default)
    {
        var before = registry.Current;
        var ids = await registry.AddAsync(added, cancellation);
        if (!ReferenceEquals(before, registry.Current)) await RefreshAsync();
        return ids;
    }

    /// <summary>Makes every shard and area take up changed reference data.</summary>
    public async Task RefreshAsync()
    {
        await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => grains.Shard(shard).Refresh()));
        var org = registry.Current.Org;
        foreach (var area in org.Units.Where(unit => org.IsArea(unit.Id, registry.TreeOf(unit.Id).Date))) await grains.Area(area.Id).Refresh();
        await Closers.WakeAsync(grains, registry);
    }

    private IEnumerable<Task<T>> AllShards<T>(Func<IShardGrain, Task<T>> ask) => Enumerable.Range(0, settings.Shards).Select(shard => ask(grains.Shard(shard)));

    private (ScanRequest Request, DateOnly TreeDate) Request(BoardQuery query)
    {
        var reference = registry.Current;
        var calendar = reference.CalendarOf(query.Id) ?? reference.FoldRules.CalendarOf(query.Id);
        var now = time.GetUtcNow().UtcTicks;
        var from = query.From is { } first ? calendar.StartOfDay(first) : 0;
        var end = query.To is { } last ? Math.Min(calendar.EndOfDay(last) - 1, now) : now;
        var at = query.AsOf is { } asOf ? Math.Min(asOf.UtcTicks, query.To is null ? asOf.UtcTicks : end) : end;
        var occurredBy = at < now ? at : long.MaxValue;
        var treeDate = reference.TreeDate(query.Id, calendar.LocalDate(at));
        var request = new ScanRequest(query.Rule, from, at, occurredBy, query.Role, [.. reference.LeavesOf(query.Id, treeDate)], query.By);
        return (request.RestrictedTo(query.Only), treeDate);
    }

    private static void Add(long[] to, long[] row)
    {
        for (var i = 0; i < to.Length; i++) to[i] += row[i];
    }
}
