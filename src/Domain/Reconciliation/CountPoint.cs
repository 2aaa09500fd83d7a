namespace CchcLive.Domain.Reconciliation;

/// <summary>A declared number beside the program's.</summary>
/// <param name="Date">The day at whose end both held.</param>
/// <param name="Count">The declared one.</param>
/// <param name="Software">The program's; null if it has no data of the unit, which is not 0.</param>
public sealed record CountPoint(DateOnly Date, long Count, long? Software)
{
    /// <summary>Software − actual (D§1 row 13): above 0 if the program has more than there is. Null if the two cannot be compared.</summary>
    public long? Difference => Software - Count;
}
