using CchcLive.Domain.Reference;

namespace CchcLive.Grains.Queries;

/// <summary>The figures of a period, counted from the dossiers. Rows have one number per <see cref="Domain.Counting.Measure"/>.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="From">The first instant of the period (UTC ticks).</param>
/// <param name="At">The instant of judgement (UTC ticks).</param>
/// <param name="TreeDate">The date whose org tree was used.</param>
/// <param name="Rows">The rows by key; key "" for dossiers without one.</param>
/// <param name="Total">The sum of the rows: each dossier once.</param>
public sealed record PeriodBoard(BoardQuery Query, long From, long At, DateOnly TreeDate, IReadOnlyList<KeyValuePair<string, long[]>> Rows, long[] Total)
{
    /// <summary>The reference data that it was counted by: that of now, or that of the instant at which things were known.</summary>
    public required ReferenceData Reference { get; init; }
}
