using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Indicators;

/// <summary>When the chain of a dossier's states is one that can be followed (D§1 row 64, D§4.4).</summary>
public static class StateChains
{
    /// <summary>
    /// The contradictions that break it: states that do not follow one another. What is doubtful about dates alone (a due date that differs from the term, a wait
    /// that began too late, a second re-appointment), about the header, or about a fee that was paid before anybody asked leaves the chain whole.
    /// </summary>
    public const Suspicions Breaks =
        Suspicions.ReceivedTwice | Suspicions.EndBeforeReceipt | Suspicions.ReturnedBeforeEnd | Suspicions.SupplementWithoutRequest | Suspicions.HandledAfterEnd
        | Suspicions.ReopenedWhileOpen | Suspicions.CorrectionWithoutTarget;

    /// <summary>True if nothing breaks it.</summary>
    public static bool IsWhole(Suspicions suspicions) => (suspicions & Breaks) == Suspicions.None;
}
