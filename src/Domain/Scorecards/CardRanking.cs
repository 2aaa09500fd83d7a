namespace CchcLive.Domain.Scorecards;

/// <summary>Places in the order of their scores, each level for itself: a ward is not compared with an office (D§2.4).</summary>
public static class CardRanking
{
    /// <summary>Ranks cards: the highest score is first, equal ones share a rank and the next rank is left out.</summary>
    /// <param name="cards">The cards.</param>
    /// <param name="minimum">A card of fewer dossiers has no rank: its score says little.</param>
    /// <returns>Level by level in the order of the levels' first cards; the ranked ones first, then those without a rank in the order given.</returns>
    public static IReadOnlyList<RankedCard> Of(IEnumerable<CardToRank> cards, int minimum) => [.. cards.GroupBy(card => card.Level, StringComparer.Ordinal).SelectMany(level => OfLevel([.. level], minimum))];

    private static IEnumerable<RankedCard> OfLevel(CardToRank[] cards, int minimum)
    {
        var ranked = cards.Where(card => card.Score is not null && card.Dossiers >= minimum).OrderByDescending(card => card.Score!.Value).ToList();
        return ranked.Select(card => new RankedCard(card, 1 + ranked.Count(other => other.Score > card.Score)))
            .Concat(cards.Except(ranked).Select(card => new RankedCard(card, null)));
    }
}

/// <summary>A card that is to be ranked.</summary>
/// <param name="Place">The unit.</param>
/// <param name="Level">Its kind: <c>ward</c>, <c>agency</c>.</param>
/// <param name="Score">Its score; null for no data.</param>
/// <param name="Dossiers">How many dossiers it had to handle.</param>
public sealed record CardToRank(string Place, string Level, decimal? Score, long Dossiers);

/// <summary>A card with its rank.</summary>
/// <param name="Card">The card.</param>
/// <param name="Rank">From 1, within its level; null without a score, or of too few dossiers.</param>
public sealed record RankedCard(CardToRank Card, int? Rank);
