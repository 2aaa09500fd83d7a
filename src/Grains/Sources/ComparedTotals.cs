using CchcLive.Domain.Counting;

namespace CchcLive.Grains.Sources;

/// <summary>A row that a source declared, beside what the program counts for the same day, unit and field.</summary>
/// <param name="Declared">What was declared.</param>
/// <param name="Counted">Ours, one number per <see cref="Measure"/>; null if nothing ever came of the unit, which is not 0.</param>
public sealed record ComparedTotals(DeclaredTotals Declared, long[]? Counted)
{
    /// <summary>Our figures of columns 3 to 13; null if there are none.</summary>
    public long[]? Ours { get; } = Counted is null ? null : Form06.ColumnsOf(Counted);

    /// <summary>Ours of unknown due date, for which the form has no column: why ours may differ although no dossier is missing.</summary>
    public long Unknown => Counted is null ? 0 : Counted[(int)Measure.ProcessedUnknown] + Counted[(int)Measure.OpenUnknown];

    /// <summary>In how many columns the two differ.</summary>
    public int Differing => Ours is null ? 0 : Declared.Row.Columns.Zip(Ours).Count(pair => pair.First != pair.Second);
}

/// <summary>What a source declared for a day, beside ours.</summary>
/// <param name="Date">The day.</param>
/// <param name="Dates">Every day that the source declared, the newest first.</param>
/// <param name="Rows">The rows, by unit and field.</param>
public sealed record ComparedDay(DateOnly Date, IReadOnlyList<DateOnly> Dates, IReadOnlyList<ComparedTotals> Rows)
{
    /// <summary>Rows that differ from ours.</summary>
    public int Differing => Rows.Count(row => row.Differing > 0);

    /// <summary>Rows for which we have nothing to compare.</summary>
    public int WithoutOurs => Rows.Count(row => row.Ours is null);
}
