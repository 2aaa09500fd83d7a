using CchcLive.Domain;
using CchcLive.Domain.Counting;

namespace CchcLive.Grains.Boards;

/// <summary>Over what a board column counts.</summary>
public enum BoardWindow
{
    /// <summary>At this instant.</summary>
    Now = 0,
    /// <summary>Since midnight in the unit's zone.</summary>
    Today = 1,
    /// <summary>Since the first of the month in the unit's zone.</summary>
    Month = 2,
}

/// <summary>A column of a live board.</summary>
/// <param name="Window">Over what it counts.</param>
/// <param name="Measure">What it counts.</param>
public sealed record BoardColumn(BoardWindow Window, Measure Measure)
{
    /// <summary>Its stable id: <c>now.openLate</c>, <c>today.received</c> …</summary>
    public string Id { get; } = $"{Casing.Camel(Window.ToString())}.{Casing.Camel(Measure.ToString())}";
}
