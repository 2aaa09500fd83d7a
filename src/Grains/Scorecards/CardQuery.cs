using CchcLive.Domain.Catalogues;

namespace CchcLive.Grains.Scorecards;

/// <summary>Whose scorecard, over which days.</summary>
/// <param name="Place">The unit or area.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included; the card of a period that is not over is judged now. What was entered is asked of exactly these days.</param>
public sealed record CardQuery(string Place, DateOnly From, DateOnly To)
{
    /// <summary>Only what occurred by this instant, judged at it; null for now or the period's end.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Only what had been committed by this instant, events and entered figures alike; null for all that is known now.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The catalogues whose entered figures count; null for those of now or of <see cref="KnownAt"/>.</summary>
    public CatalogueSet? Catalogues { get; init; }
}
