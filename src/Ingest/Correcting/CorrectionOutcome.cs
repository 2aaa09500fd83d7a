using CchcLive.Grains.Corrections;
using CchcLive.Ingest.Explaining;

namespace CchcLive.Ingest.Correcting;

/// <summary>What became of a proposal or a decision.</summary>
/// <param name="Correction">The correction as it stands; null if nothing was done.</param>
/// <param name="Fault">Why nothing was done; null if it was.</param>
public sealed record CorrectionOutcome(Correction? Correction, ExplainingFault? Fault)
{
    internal static CorrectionOutcome Refused(FaultKind kind, string rule, string message, string? field = null) => new(null, new ExplainingFault(kind, rule, field, message));
}
