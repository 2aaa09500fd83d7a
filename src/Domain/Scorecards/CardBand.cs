namespace CchcLive.Domain.Scorecards;

/// <summary>A band of scores (D§2.5): boundaries and names are data.</summary>
/// <param name="From">The lowest score of the band, 0 to 100; it ends below the next one's.</param>
/// <param name="Id">By what pages colour it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="NameEn">The same in English.</param>
public sealed record CardBand(decimal From, string Id, string Name, string NameEn);
