namespace CchcLive.Domain.Counting;

/// <summary>
/// The last day on which a dossier can still be ended in time. By day that is its due date, or the working day before if nobody works on that date; by
/// instant too, unless it is due before its day opens.
/// </summary>
public enum RiskDay : byte
{
    /// <summary>It will be late, at the latest, when the next working day opens.</summary>
    Today = 0,
    /// <summary>It will be late, at the latest, when the working day after that opens.</summary>
    Tomorrow = 1,
    /// <summary>It has more time.</summary>
    Later = 2,
}
