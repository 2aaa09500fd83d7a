using System.Collections.Immutable;

namespace CchcLive.Domain.Reconciliation;

/// <summary>What a unit's stream of counts says. Immutable.</summary>
public sealed class UnitCounts
{
    private readonly ImmutableList<DeclaredCount> _declared;
    private readonly ImmutableList<DifferenceExplanation> _explanations;

    private UnitCounts(string unit, ImmutableList<DeclaredCount> declared, ImmutableList<DifferenceExplanation> explanations) =>
        (Unit, _declared, _explanations) = (unit, declared, explanations);

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>Every figure that was ever declared, in the order of declaration.</summary>
    public IReadOnlyList<DeclaredCount> Declared => _declared;

    /// <summary>Every explanation, in order.</summary>
    public IReadOnlyList<DifferenceExplanation> Explanations => _explanations;

    /// <summary>A unit that has declared nothing.</summary>
    public static UnitCounts Empty(string unit) => new(unit, [], []);

    /// <summary>The same with what its stream says next.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="number">Its number in the stream.</param>
    /// <param name="at">When it was committed.</param>
    public UnitCounts With(CountsEntry entry, long number, DateTimeOffset at) => entry switch
    {
        CountsDeclared declared => new UnitCounts(Unit, _declared.AddRange(declared.Figures.Select(figure => new DeclaredCount(figure, declared.By, at))), _explanations),
        DifferenceExplained told => new UnitCounts(
            Unit, _declared, _explanations.Add(new DifferenceExplanation(number, told.Cell, told.On, told.Difference, told.Cause, told.Text, told.By, at))),
        ExplanationReviewed review => new UnitCounts(
            Unit, _declared, _explanations.ConvertAll(one => one.Number == review.Explanation ? one with { Review = new ExplanationReview(review.IsAccepted, review.Note, review.By, at) } : one)),
        _ => this,
    };

    /// <summary>The declarations that stand, by cell, each cell's in the order of their days.</summary>
    /// <param name="until">Only of days up to this one.</param>
    public IEnumerable<(CountCell Cell, IReadOnlyList<DeclaredCount> Standing)> Cells(DateOnly until) =>
        from one in _declared
        where one.Figure.Date <= until
        group one by one.Figure.CellOf(Unit) into cell
        select (cell.Key, (IReadOnlyList<DeclaredCount>)[.. cell.GroupBy(one => one.Figure.Date, (_, ofDay) => ofDay.Last()).OrderBy(one => one.Figure.Date)]);

    /// <summary>True if a later declaration took the place of one.</summary>
    public bool IsReplaced(DeclaredCount one) =>
        !ReferenceEquals(one, _declared.FindLast(other => other.Figure.Date == one.Figure.Date && other.Figure.CellOf(Unit) == one.Figure.CellOf(Unit)));

    /// <summary>The last explanation of a cell; null if there is none.</summary>
    public DifferenceExplanation? ExplanationOf(CountCell cell) => _explanations.FindLast(one => one.Cell == cell);
}

/// <summary>A figure with who declared it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="By">Who.</param>
/// <param name="At">When it was committed.</param>
public sealed record DeclaredCount(CountFigure Figure, string By, DateTimeOffset At)
{
    /// <summary>It beside what the program counted then.</summary>
    public CountPoint Point => new(Figure.Date, Figure.Count, Figure.Software);
}
