namespace CchcLive.Domain.Scorecards;

/// <summary>How complete the data are that a card is made of (D§1 rows 64, 65).</summary>
/// <param name="Indicator">The id of the indicator, a share.</param>
/// <param name="Target">What it must reach, above 0 to 1.</param>
/// <param name="Source">The document that wants it.</param>
public sealed record CardCoverage(string Indicator, decimal Target, string Source);
