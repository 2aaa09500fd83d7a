using CchcLive.Domain.LateBoards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Queries;

/// <summary>A question for the late board of an area or a unit.</summary>
/// <param name="Of">The area or unit, the period in which dossiers may have ended, the rule, a field; its dimension does not matter.</param>
/// <param name="Filter">Which late dossiers are wanted.</param>
public sealed record LateBoardQuery(BoardQuery Of, LateFilter Filter)
{
    /// <summary>In which order they are listed.</summary>
    public LateOrder Order { get; init; }

    /// <summary>So many of the list are passed over.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many are listed.</summary>
    public int Take { get; init; } = int.MaxValue;
}

/// <summary>The late board.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="At">The instant of judgement (UTC ticks).</param>
/// <param name="TreeDate">The date whose org tree was used.</param>
/// <param name="Figures">The figures, and the part of the list in order.</param>
public sealed record LateBoard(LateBoardQuery Query, long At, DateOnly TreeDate, LateBoardResult Figures);
