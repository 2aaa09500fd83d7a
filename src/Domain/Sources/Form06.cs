namespace CchcLive.Domain.Sources;

/// <summary>The figures of report form 06 (TT 01/2020/TT-VPCP) that a statistics-only feed declares: columns 3 to 13.</summary>
public static class Form06
{
    /// <summary>The first column that holds a figure.</summary>
    public const int FirstColumn = 3;

    /// <summary>The last column that holds a figure.</summary>
    public const int LastColumn = 13;

    /// <summary>How many figures a row has.</summary>
    public const int Columns = LastColumn - FirstColumn + 1;

    private static readonly (string Text, int Whole, int[] Parts)[] Identities =
        [("3 = 4+5+6", 3, [4, 5, 6]), ("7 = 8+9+10", 7, [8, 9, 10]), ("11 = 12+13", 11, [12, 13]), ("3 = 7+11", 3, [7, 11])];

    /// <summary>
    /// The identities of the form that a row breaks, in words; empty if it adds up. A row that does not is kept and shown so, never balanced away:
    /// the official form has no column for dossiers whose due date is unknown.
    /// </summary>
    /// <param name="columns">One figure per column, column 3 first.</param>
    /// <exception cref="ArgumentException">There are not <see cref="Columns"/> figures.</exception>
    public static IReadOnlyList<string> Broken(IReadOnlyList<long> columns)
    {
        if (columns.Count != Columns) throw new ArgumentException($"Form 06 has {Columns} figures a row, not {columns.Count}.", nameof(columns));
        return [.. from identity in Identities where columns[identity.Whole - FirstColumn] != identity.Parts.Sum(part => columns[part - FirstColumn]) select identity.Text];
    }
}
