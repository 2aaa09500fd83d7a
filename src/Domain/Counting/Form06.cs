namespace CchcLive.Domain.Counting;

/// <summary>
/// The identities of form 06 (TT 01/2020/TT-VPCP, D§3.8), with one more column in each split for dossiers whose due date is unknown.
/// They must hold on every row and total; a row that breaks one is shown as an error, never balanced.
/// </summary>
public static class Form06
{
    private const int FirstColumn = Sources.Form06.FirstColumn;

    private static readonly (string Name, Measure Whole, Measure[] Parts)[] Identities =
    [
        ("3 = 4 + 5 + 6", Measure.ToHandle, [Measure.ReceivedOnline, Measure.ReceivedOther, Measure.CarriedIn]),
        ("7 = 8 + 9 + 10 + U", Measure.Processed, [Measure.ProcessedEarly, Measure.ProcessedOnDay, Measure.ProcessedLate, Measure.ProcessedUnknown]),
        ("11 = 12 + 13 + V", Measure.Open, [Measure.OpenWithin, Measure.OpenLate, Measure.OpenUnknown]),
        ("3 = 7 + 11", Measure.ToHandle, [Measure.Processed, Measure.Open]),
    ];

    private static readonly Measure[] Columns =
    [
        Measure.ToHandle, Measure.ReceivedOnline, Measure.ReceivedOther, Measure.CarriedIn, Measure.Processed, Measure.ProcessedEarly, Measure.ProcessedOnDay, Measure.ProcessedLate,
        Measure.Open, Measure.OpenWithin, Measure.OpenLate,
    ];

    /// <summary>The figures of columns 3 to 13 of the form.</summary>
    /// <param name="row">One number per <see cref="Measure"/>.</param>
    public static long[] ColumnsOf(long[] row) => [.. Columns.Select(measure => row[(int)measure])];

    /// <summary>What a column of the form counts.</summary>
    /// <param name="column">Its number, 3 to 13.</param>
    /// <exception cref="IndexOutOfRangeException">The form has no such column.</exception>
    public static Measure MeasureOf(int column) => Columns[column - FirstColumn];

    /// <summary>The identities that a row breaks, in words; empty when all hold.</summary>
    /// <param name="row">One number per <see cref="Measure"/>.</param>
    public static IReadOnlyList<string> Broken(ReadOnlySpan<long> row)
    {
        List<string>? broken = null;
        foreach (var (name, whole, parts) in Identities)
        {
            long sum = 0;
            foreach (var part in parts) sum += row[(int)part];
            if (row[(int)whole] != sum) (broken ??= []).Add($"{name}: {row[(int)whole]} ≠ {sum}");
        }

        return broken ?? (IReadOnlyList<string>)[];
    }
}
