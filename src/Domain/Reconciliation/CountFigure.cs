namespace CchcLive.Domain.Reconciliation;

/// <summary>A number that a unit counted.</summary>
/// <param name="Date">The day at whose end it held.</param>
/// <param name="Field">The field; null for all together.</param>
/// <param name="State">The state.</param>
/// <param name="From">The first day, of what is counted over a period; else null.</param>
/// <param name="Count">How many dossiers.</param>
/// <param name="Codes">Their codes, normalised and all of them; null if they were not named.</param>
/// <param name="Evidence">What it was counted by.</param>
/// <param name="Software">What the program counted for the same when this was declared: a witness, for it may count otherwise later. Null if there was no data of the unit.</param>
public sealed record CountFigure(
    DateOnly Date, string? Field, CountedState State, DateOnly? From, long Count, IReadOnlyList<string>? Codes, CountEvidence Evidence, long? Software)
{
    /// <summary>What it is compared as.</summary>
    public CountCell CellOf(string unit) => new(unit, Field, State, From, Source: null);
}
