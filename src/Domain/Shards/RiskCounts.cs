using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Shards;

/// <summary>The open dossiers that will be late by themselves today or on the next working day.</summary>
/// <param name="Units">How many, by the unit of the role asked under ("" for none) and by day.</param>
/// <param name="First">The most urgent of them, with their traces.</param>
public sealed record RiskCounts(IReadOnlyDictionary<(string Unit, RiskDay Day), long> Units, IReadOnlyList<Dossier> First);
