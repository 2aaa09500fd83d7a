using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Shards;

/// <summary>The beginning of a list of dossiers.</summary>
/// <param name="Count">How many the whole list has.</param>
/// <param name="First">The first of them, in order, with their traces.</param>
public sealed record ListedDossiers(int Count, IReadOnlyList<Dossier> First);
