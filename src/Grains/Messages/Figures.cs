namespace CchcLive.Grains.Messages;

/// <summary>What indicators are made of, in one shard.</summary>
/// <param name="Rows">One row per key.</param>
[GenerateSerializer, Immutable]
public sealed record FiguresResult([property: Id(0)] FiguresRow[] Rows);

/// <summary>A row of figures; see <see cref="Domain.Indicators.Figures"/>.</summary>
/// <param name="Key">The unit, field, channel … or "".</param>
/// <param name="Measures">One number per <see cref="Domain.Counting.Measure"/>.</param>
/// <param name="Facts">One number per <see cref="Domain.Indicators.Fact"/>.</param>
[GenerateSerializer, Immutable]
public sealed record FiguresRow([property: Id(0)] string Key, [property: Id(1)] long[] Measures, [property: Id(2)] long[] Facts);

/// <summary>A question for a list of dossiers by fact.</summary>
/// <param name="Query">Of which dossiers; its dimension does not matter.</param>
/// <param name="Facts">A dossier must count in one of them at least.</param>
/// <param name="Most">At most so many lines are wanted.</param>
[GenerateSerializer, Immutable]
public sealed record FactListRequest([property: Id(0)] ScanRequest Query, [property: Id(1)] Domain.Indicators.Fact[] Facts, [property: Id(2)] int Most);
