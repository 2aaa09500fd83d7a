namespace CchcLive.Ingest.Explaining;

/// <summary>What became of an act on late dossiers: all of it or nothing.</summary>
/// <param name="Written">For how many dossiers an event was committed.</param>
/// <param name="Already">For how many the same had been written before; nothing was added.</param>
/// <param name="Faults">What is wrong with what was written.</param>
/// <param name="Refused">The dossiers for which it cannot be done, by code; then it was done for none.</param>
public sealed record ExplainingOutcome(int Written, int Already, IReadOnlyList<ExplainingFault> Faults, IReadOnlyList<RefusedDossier> Refused)
{
    /// <summary>True if it was done.</summary>
    public bool IsDone => Faults.Count == 0 && Refused.Count == 0;

    /// <summary>Everything that is wrong, of the draft and of the dossiers.</summary>
    public IEnumerable<ExplainingFault> AllFaults => Faults.Concat(Refused.Select(refused => refused.Fault));

    internal static ExplainingOutcome Faulty(IReadOnlyList<ExplainingFault> faults) => new(0, 0, faults, []);

    internal static ExplainingOutcome Refusing(IReadOnlyList<RefusedDossier> refused) => new(0, 0, [], refused);
}

/// <summary>A dossier for which it cannot be done.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Fault">Why not.</param>
public sealed record RefusedDossier(string Code, ExplainingFault Fault);
