using CchcLive.Domain.Indicators;
using CchcLive.Domain.Scorecards;

namespace CchcLive.Grains.Scorecards;

/// <summary>The scorecard of a unit or an area.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Card">The card.</param>
public sealed record PlaceCard(CardQuery Query, Scorecard Card)
{
    /// <summary>Its name on <see cref="TreeDate"/>.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of unit it is, <c>ward</c>: it is compared with its like only.</summary>
    public required string Level { get; init; }

    /// <summary>The date whose org tree was used.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>The instant of judgement (UTC ticks).</summary>
    public required long JudgedAt { get; init; }

    /// <summary>How many dossiers it had to handle.</summary>
    public required long Dossiers { get; init; }

    /// <summary>How complete the data are.</summary>
    public required IReadOnlyList<CoverageLine> Coverage { get; init; }

    /// <summary>True if there are too few dossiers for the score to say much.</summary>
    public bool IsSmall => Dossiers < Card.Definition.MinimumDossiers;
}

/// <summary>How complete the data are in one respect.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Value">Its value.</param>
/// <param name="Target">What it must reach, as a share.</param>
public sealed record CoverageLine(Indicator Indicator, IndicatorValue Value, CardCoverage Target)
{
    /// <summary>True if it is reached; null without data.</summary>
    public bool? IsMet => Value.Value is { } share ? share >= Target.Target : null;
}
