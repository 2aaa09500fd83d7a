using CchcLive.Domain.Catalogues;

namespace CchcLive.Grains.Catalogues;

/// <summary>A change of the catalogues that is in the journal.</summary>
/// <param name="Position">Its number in the stream, from 1, without gaps.</param>
/// <param name="At">When it was committed.</param>
/// <param name="Entry">What was wanted, by whom, why.</param>
/// <param name="Differences">What it did to each item, before and after.</param>
public sealed record CatalogueRecord(long Position, DateTimeOffset At, CatalogueEntry Entry, IReadOnlyList<CatalogueDifference> Differences);
