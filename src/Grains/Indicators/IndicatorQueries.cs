using CchcLive.Domain.Indicators;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Shards;

namespace CchcLive.Grains.Indicators;

/// <summary>Answers what indicators are made of, now or as known at a past instant: asks all shards at once and adds up.</summary>
public sealed class IndicatorQueries(ShardReader shards, BoardQueries boards, CatalogueRegistry catalogues)
{
    /// <summary>Counts measures and facts over a period. The catalogue of generic phrases is that of now, whatever instant is asked about.</summary>
    public async Task<IndicatorBoard> CountAsync(BoardQuery query)
    {
        var (request, treeDate, reference) = await boards.RequestAsync(query);
        var parts = await shards.AskAllAsync(
            "figures", query.KnownAt, shard => shard.Figures(request), (shard, then) => ShardAnswers.Figures(shard, request, then, catalogues.Current));
        var rows = new SortedDictionary<string, Figures>(StringComparer.Ordinal);
        var total = Figures.None;
        foreach (var row in parts.SelectMany(part => part.Rows))
        {
            var figures = new Figures(row.Measures, row.Facts);
            rows[row.Key] = rows.TryGetValue(row.Key, out var sum) ? sum + figures : figures;
            total += figures;
        }

        return new IndicatorBoard(query, request.From, request.At, treeDate, [.. rows], total) { Reference = reference };
    }

    /// <summary>Lists a part of the dossiers that count in one of some facts, the longest due first, those without a due date last, then by code.</summary>
    /// <param name="query">Of which dossiers; its dimension does not matter.</param>
    /// <param name="skip">So many are passed over.</param>
    /// <param name="take">At most so many are listed.</param>
    /// <param name="facts">The facts.</param>
    public async Task<DossierPage> PageAsync(BoardQuery query, int skip, int take, params Fact[] facts)
    {
        var (request, _, _) = await boards.RequestAsync(query);
        var list = new FactListRequest(request, facts, (int)Math.Min((long)skip + take, int.MaxValue));
        var parts = await shards.AskAllAsync(
            "fact-list", query.KnownAt, shard => shard.ListFacts(list), (shard, then) => ShardAnswers.ListFacts(shard, list, then, catalogues.Current));
        return new DossierPage(parts.Sum(part => part.Count), DossierLineOrder.Part(parts.SelectMany(part => part.Lines), skip, take));
    }

    /// <summary>The values of every distinct indicator, by key.</summary>
    /// <param name="registry">The indicators.</param>
    /// <param name="query">Of which dossiers; its dimension does not matter.</param>
    public async Task<IReadOnlyDictionary<string, IndicatorValue>> DistinctAsync(IndicatorRegistry registry, BoardQuery query)
    {
        var values = new Dictionary<string, IndicatorValue>(StringComparer.Ordinal);
        foreach (var of in registry.All.Where(one => one.Of is not null).GroupBy(one => one.Of!.Value))
        {
            var rows = await RowsAsync(of.Key, query);
            foreach (var one in of) values.Add(one.Key, one.ValueOf(rows));
        }

        return values;
    }

    /// <summary>The value of any indicator that events tell, of one area or unit.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="query">Of which dossiers; its dimension does not matter.</param>
    /// <returns>Null for what is imported, and for what a question of its own tells.</returns>
    public async Task<IndicatorValue?> ValueAsync(Indicator indicator, BoardQuery query)
    {
        if (indicator.Kind is IndicatorKind.Imported or IndicatorKind.Question) return null;
        if (indicator.IsAdditive) return indicator.ValueOf((await CountAsync(query with { By = Dimension.None })).Total);
        return indicator.ValueOf(await RowsAsync(indicator.Of!.Value, query));
    }

    private async Task<IReadOnlyList<Figures>> RowsAsync(DistinctOf of, BoardQuery query)
    {
        var board = await CountAsync(query with { By = of == DistinctOf.Field ? Dimension.Field : Dimension.Procedure });
        return [.. board.Rows.Where(row => row.Key.Length > 0).Select(row => row.Value)];
    }
}
