using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Scorecards;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Indicators;
using CchcLive.Grains.Queries;

namespace CchcLive.Grains.Scorecards;

/// <summary>Makes scorecards of what indicators count and what was entered (D§1 row 50).</summary>
public sealed class CardQueries(IndicatorQueries indicators, CatalogueRegistry catalogues, CardDefinition definition)
{
    /// <summary>What the cards are made by.</summary>
    public CardDefinition Definition => definition;

    /// <summary>The card of a unit or an area. Of an area it is counted of all its units' dossiers; what was entered must have been entered for the area.</summary>
    public async Task<PlaceCard> ReadAsync(CardQuery query)
    {
        var boards = await Task.WhenAll(new[] { UnitRole.Handling, UnitRole.Receiving }.Select(role => indicators.CountAsync(Question(query, role))));
        var (handling, entered) = (boards[0], await EnteredAsync(query));
        var figures = new CardFigures(handling, boards[1], entered, query);
        var org = handling.Reference.Org;
        return new PlaceCard(query, Scorecard.Of(definition, figures.Of, figures.Entered(definition.Portal)?.Value))
        {
            Name = org.NameOf(query.Place, handling.TreeDate),
            Level = org.Find(query.Place)?.Kind ?? "",
            TreeDate = handling.TreeDate,
            JudgedAt = handling.At,
            Dossiers = handling.Total[Measure.ToHandle],
            Coverage = [.. definition.Coverage.Select(coverage => Line(coverage, figures))],
        };
    }

    /// <summary>The cards of an area and of all its units.</summary>
    public async Task<CardBoard> ReadUnitsAsync(CardQuery area)
    {
        var asked = area with { Catalogues = await EnteredAsync(area) };
        var first = await indicators.CountAsync(Question(asked, UnitRole.Handling) with { By = Dimension.None });
        var leaves = first.Reference.LeavesOf(area.Place, first.TreeDate);
        var units = new List<PlaceCard>();
        foreach (var unit in leaves.Where(unit => unit != area.Place)) units.Add(await ReadAsync(asked with { Place = unit }));
        return new CardBoard(await ReadAsync(asked), units);
    }

    private static CoverageLine Line(CardCoverage coverage, CardFigures figures)
    {
        var indicator = IndicatorRegistry.Shipped.Find(coverage.Indicator)!;
        return new CoverageLine(indicator, figures.Counted(indicator), coverage);
    }

    private BoardQuery Question(CardQuery query, UnitRole role) => new(query.Place, query.From, query.To, query.AsOf, definition.Rule, role, Dimension.Procedure) { KnownAt = query.KnownAt };

    private async Task<CatalogueSet> EnteredAsync(CardQuery query) =>
        query.Catalogues ?? (query.KnownAt is { } known ? await catalogues.AsOfPositionAsync(catalogues.PositionAt(known)) : catalogues.Current);
}
