using CchcLive.Dashboard.Pages;

namespace CchcLive.Dashboard.Wall.Ranking;

/// <summary>A unit and its place among those of its level.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Rank">Its place, from 1; equals share one, and the next after two firsts is third.</param>
/// <param name="Before">Its place in the period compared with; null if it had none.</param>
public sealed record RankedUnit(RowView Unit, int Rank, int? Before)
{
    /// <summary>Places gained, or, below 0, lost; null if there is nothing to compare with.</summary>
    public int? Moved => Before - Rank;
}
