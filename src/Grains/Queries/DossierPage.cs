using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Queries;

/// <summary>A part of a list of dossiers.</summary>
/// <param name="Count">How many the whole list has.</param>
/// <param name="Lines">The lines of the part, in order.</param>
public sealed record DossierPage(int Count, IReadOnlyList<DossierLine> Lines);
