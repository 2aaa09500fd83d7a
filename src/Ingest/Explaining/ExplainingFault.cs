namespace CchcLive.Ingest.Explaining;

/// <summary>Why something about a late dossier was not done.</summary>
/// <param name="Kind">What somebody has to change.</param>
/// <param name="Rule">A stable id.</param>
/// <param name="Field">The field that is wrong, by its name in the API and in forms; null if it is none.</param>
/// <param name="Message">What to do, in words for whoever did it.</param>
public sealed record ExplainingFault(FaultKind Kind, string Rule, string? Field, string Message);

/// <summary>What somebody has to change so that it can be done.</summary>
public enum FaultKind
{
    /// <summary>What was written.</summary>
    Field,
    /// <summary>Nothing: the dossier is not in a state in which it can be done.</summary>
    State,
    /// <summary>Nothing: it is not for him to do.</summary>
    NotAllowed,
    /// <summary>The dossier's code: nobody knows it.</summary>
    Unknown,
}
