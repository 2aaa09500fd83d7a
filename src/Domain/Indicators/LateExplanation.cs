namespace CchcLive.Domain.Indicators;

/// <summary>What the explanation of a late dossier is worth.</summary>
/// <param name="IsGeneric">It says nothing, by the catalogue of generic phrases.</param>
/// <param name="IsRejected">It was reviewed and not accepted.</param>
internal readonly record struct LateExplanation(bool IsGeneric, bool IsRejected);
