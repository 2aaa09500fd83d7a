namespace CchcLive.Grains.Messages;

/// <summary>A table of totals that someone declares for units without an event export (D§4.3). It feeds reconciliation, never the live counters.</summary>
/// <param name="DeclaredBy">Who declares it.</param>
/// <param name="Rows">Its rows.</param>
[GenerateSerializer, Immutable]
public sealed record TotalsDeclaration([property: Id(0)] string DeclaredBy, [property: Id(1)] TotalsRow[] Rows);

/// <summary>A row of form 06 for one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Field">The field (lĩnh vực); null for all fields together.</param>
/// <param name="Columns">The figures of columns 3 to 13.</param>
[GenerateSerializer, Immutable]
public sealed record TotalsRow([property: Id(0)] DateOnly Date, [property: Id(1)] string Unit, [property: Id(2)] string? Field, [property: Id(3)] long[] Columns);
