using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reference;
using CchcLive.Grains.Queries;

namespace CchcLive.Grains.Indicators;

/// <summary>What the indicators of a period are made of, counted from the dossiers.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="From">The first instant of the period (UTC ticks).</param>
/// <param name="At">The instant of judgement (UTC ticks).</param>
/// <param name="TreeDate">The date whose org tree was used.</param>
/// <param name="Rows">The rows by key, in the order of keys; key "" for dossiers without one.</param>
/// <param name="Total">The sum of the rows: each dossier once.</param>
public sealed record IndicatorBoard(BoardQuery Query, long From, long At, DateOnly TreeDate, IReadOnlyList<KeyValuePair<string, Figures>> Rows, Figures Total)
{
    /// <summary>The reference data that it was counted by: that of now, or that of the instant at which things were known.</summary>
    public required ReferenceData Reference { get; init; }

    /// <summary>The figures of a key; none if no dossier has it.</summary>
    public Figures Of(string key) => Rows.FirstOrDefault(row => row.Key == key).Value ?? Figures.None;
}
