namespace CchcLive.Dashboard.Wall;

/// <summary>The on-time share of a field over a month.</summary>
/// <param name="Field">The field; null for dossiers that name none.</param>
/// <param name="Part">Its numerator.</param>
/// <param name="Whole">Its denominator.</param>
public sealed record FieldShare(string? Field, long Part, long Whole);

/// <summary>A field in which dossiers are late now.</summary>
/// <param name="Field">The field.</param>
/// <param name="Late">How many are.</param>
public sealed record LateField(string Field, long Late);
