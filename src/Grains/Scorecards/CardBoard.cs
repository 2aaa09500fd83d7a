using CchcLive.Domain.Scorecards;

namespace CchcLive.Grains.Scorecards;

/// <summary>The scorecards of an area and of all its units.</summary>
/// <param name="Area">The area's own.</param>
/// <param name="Units">Those of its units, in display order; none if it is a unit itself.</param>
public sealed record CardBoard(PlaceCard Area, IReadOnlyList<PlaceCard> Units)
{
    /// <summary>The units in the order of their ranks, each level for itself.</summary>
    public IEnumerable<(PlaceCard Card, int? Rank)> Ranked
    {
        get
        {
            var byPlace = Units.ToDictionary(unit => unit.Query.Place, StringComparer.Ordinal);
            return CardRanking.Of(Units.Select(unit => new CardToRank(unit.Query.Place, unit.Level, unit.Card.Score, unit.Dossiers)), Area.Card.Definition.MinimumDossiers)
                .Select(ranked => (byPlace[ranked.Card.Place], ranked.Rank));
        }
    }
}
