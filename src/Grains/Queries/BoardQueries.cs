using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Reference;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Shards;

namespace CchcLive.Grains.Queries;

/// <summary>Answers questions that are not live: asks all shards at once and adds up.</summary>
public sealed class BoardQueries(IGrainFactory grains, ShardReader shards, OrgRegistry registry, CatalogueRegistry catalogues, GrainSettings settings, TimeProvider time)
{
    /// <summary>Counts over a period.</summary>
    public async Task<PeriodBoard> CountAsync(BoardQuery query)
    {
        var reference = await ReferenceAsync(query.KnownAt);
        var (request, treeDate) = Request(query, reference);
        var results = await shards.AskAllAsync("count", query.KnownAt, shard => shard.Scan(request), (shard, then) => ShardAnswers.Scan(shard, ShardAnswers.Query(request, then)));
        var rows = new SortedDictionary<string, long[]>(StringComparer.Ordinal);
        var total = new long[MeasureSet.Size];
        foreach (var row in results.SelectMany(result => result.Rows))
        {
            if (!rows.TryGetValue(row.Key, out var sum)) rows.Add(row.Key, sum = new long[MeasureSet.Size]);
            Add(sum, row.Row);
            Add(total, row.Row);
        }

        return new PeriodBoard(query, request.From, request.At, treeDate, [.. rows], total) { Reference = reference };
    }

    /// <summary>Lists all dossiers that count in one of the measures, the longest due first, those without a due date last, then by code.</summary>
    public async Task<IReadOnlyList<DossierLine>> ListAsync(BoardQuery query, params Measure[] measures) => (await PageAsync(query, 0, int.MaxValue, measures)).Lines;

    /// <summary>Lists a part of them in the same order; no shard sends more lines than the part may need.</summary>
    /// <param name="query">Of which dossiers; its dimension does not matter.</param>
    /// <param name="skip">So many are passed over.</param>
    /// <param name="take">At most so many are listed.</param>
    /// <param name="measures">A dossier must count in one of them at least.</param>
    public async Task<DossierPage> PageAsync(BoardQuery query, int skip, int take, params Measure[] measures)
    {
        var (request, _) = Request(query, await ReferenceAsync(query.KnownAt));
        var list = new ListRequest(request, measures, (int)Math.Min((long)skip + take, int.MaxValue));
        var parts = await shards.AskAllAsync("list", query.KnownAt, shard => shard.List(list), (shard, then) => ShardAnswers.List(shard, list, then));
        return new DossierPage(parts.Sum(part => part.Count), DossierLineOrder.Part(parts.SelectMany(part => part.Lines), skip, take));
    }

    /// <summary>What is open and late, by unit and field, with the oldest of each unit: no line is made of the others, however many there are.</summary>
    /// <param name="query">Of which dossiers; its period's beginning and its dimension do not matter.</param>
    public async Task<LateResult> LateAsync(BoardQuery query)
    {
        var (request, _) = Request(query, await ReferenceAsync(query.KnownAt));
        return LateResult.Of(await shards.AskAllAsync("late", query.KnownAt, shard => shard.Late(request), (shard, then) => ShardAnswers.Late(shard, request, then)));
    }

    /// <summary>The late board: what is open and late, and what ended late in the period, with the part of the list that is asked for.</summary>
    public async Task<LateBoard> LateBoardAsync(LateBoardQuery query)
    {
        var (request, treeDate) = Request(query.Of, await ReferenceAsync(query.Of.KnownAt));
        var late = LateBoardRequest.Of(request, query.Filter, query.Order, (int)Math.Min((long)query.Skip + query.Take, int.MaxValue)) with { IsToldNow = query.Of.AsOf is null };
        var parts = await shards.AskAllAsync(
            "late-board", query.Of.KnownAt, shard => shard.LateBoard(late), (shard, then) => ShardAnswers.LateBoard(shard, late, then, catalogues.Current));
        var sum = LateBoardResult.Of(parts);
        return new LateBoard(query, request.At, treeDate, sum with { Lines = DossierLineOrder.Part(sum.Lines, query.Order, query.Skip, query.Take) });
    }

    /// <summary>One dossier, or null if no event of it is known.</summary>
    /// <param name="code">The normalised code.</param>
    /// <param name="occurredBy">Only events up to this instant count; null for all.</param>
    /// <param name="knownAt">Only what had been committed by this instant; null for all that is known now.</param>
    public Task<DossierFile?> FindAsync(string code, DateTimeOffset? occurredBy, DateTimeOffset? knownAt = null)
    {
        var by = occurredBy?.UtcTicks ?? long.MaxValue;
        return shards.AskAsync("find", code, knownAt, shard => shard.Find(code, by), (shard, then) => ShardAnswers.Find(shard, code, by, knownAt!.Value.UtcTicks, then.Live));
    }

    /// <summary>The org chart and the calendars that questions are answered by.</summary>
    /// <param name="knownAt">Those that had been committed by this instant; null for those of now.</param>
    public Task<ReferenceData> ReferenceAsync(DateTimeOffset? knownAt) => shards.ReferenceAsync(knownAt);

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

    /// <summary>A question as it travels to the shards, with the date of its tree and the reference data that answers it.</summary>
    internal async Task<(ScanRequest Request, DateOnly TreeDate, ReferenceData Reference)> RequestAsync(BoardQuery query)
    {
        var reference = await ReferenceAsync(query.KnownAt);
        var (request, treeDate) = Request(query, reference);
        return (request, treeDate, reference);
    }

    private IEnumerable<Task<T>> AllShards<T>(Func<IShardGrain, Task<T>> ask) => Enumerable.Range(0, settings.Shards).Select(shard => ask(grains.Shard(shard)));

    private (ScanRequest Request, DateOnly TreeDate) Request(BoardQuery query, ReferenceData reference)
    {
        var calendar = ShardReader.CalendarOf(reference, query.Id);
        var now = (query.KnownAt ?? time.GetUtcNow()).UtcTicks;
        var from = query.From is { } first ? calendar.StartOfDay(first) : 0;
        var end = query.To is { } last ? Math.Min(calendar.EndOfDay(last) - 1, now) : now;
        var judged = Judgement.Of(Math.Min(query.AsOf?.UtcTicks ?? end, end), now);
        var treeDate = reference.TreeDate(query.Id, calendar.LocalDate(judged.At));
        var request = new ScanRequest(query.Rule, from, judged.At, judged.OccurredBy, query.Role, [.. reference.LeavesOf(query.Id, treeDate)], query.By);
        return (request.RestrictedTo(query.Only), treeDate);
    }

    private static void Add(long[] to, long[] row)
    {
        for (var i = 0; i < to.Length; i++) to[i] += row[i];
    }
}
