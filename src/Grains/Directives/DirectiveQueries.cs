using CchcLive.Domain.Directives;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Targets;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Indicators;
using CchcLive.Grains.Queries;

namespace CchcLive.Grains.Directives;

/// <summary>Tells where an area stands against the targets of the directives: the one place that does.</summary>
public sealed class DirectiveQueries(BoardQueries boards, IndicatorQueries indicators, CatalogueRegistry catalogues, OnTimeTargets thresholds, TimeProvider time)
{
    /// <summary>Reads the standings of an area, each over the period that its document names.</summary>
    public Task<DirectiveBoard> ReadAsync(string area, string? rule = null, DateTimeOffset? asOf = null, DateTimeOffset? knownAt = null)
    {
        var query = new DirectiveQuery(area) { AsOf = asOf, KnownAt = knownAt };
        return ReadAsync(rule is null ? query : query with { Rule = rule });
    }

    /// <summary>Reads the standings of an area. The dossiers are gone through once for each period, not once for each target.</summary>
    public async Task<DirectiveBoard> ReadAsync(DirectiveQuery query)
    {
        var reference = await boards.ReferenceAsync(query.KnownAt);
        var calendar = ShardReader.CalendarOf(reference, query.Area);
        var now = query.KnownAt ?? time.GetUtcNow();
        var at = (query.AsOf < now ? query.AsOf.Value : now).UtcTicks;
        var today = calendar.LocalDate(at);
        var catalogue = query.Catalogues ?? (query.KnownAt is { } known ? await catalogues.AsOfPositionAsync(catalogues.PositionAt(known)) : catalogues.Current);
        var reader = new StandingReader(query, reference, calendar, catalogue, new CountedPeriods(indicators, query), thresholds.MinimumCount, today);
        var tree = reference.TreeDate(query.Area, today);
        var applying = catalogue.Targets.Where(target => TargetScope.Applies(target, reference.Org, query.Area, tree));
        var standings = await Task.WhenAll(applying.Select(reader.ReadAsync));
        return new DirectiveBoard(query, at, today, tree, reference.Rules[query.Rule], catalogue.Version, [.. standings.OrderByDescending(one => one.IsInForce).ThenBy(OrderOf).ThenBy(one => one.Target.Value)])
        {
            Reference = reference,
        };
    }

    /// <summary>Shares first, as the registry has them, on time before all others; then numbers, then what nobody can measure.</summary>
    private static int OrderOf(TargetStanding standing)
    {
        var all = IndicatorRegistry.Shipped.All;
        return standing.Indicator is not { } indicator ? 2 * all.Count : Enumerable.Range(0, all.Count).First(place => all[place].Id == indicator.Id) + (indicator.Kind == IndicatorKind.Share ? 0 : all.Count);
    }
}
