namespace CchcLive.Silo.Client;

/// <summary>Prints rows in columns: the first left-aligned, the others right-aligned.</summary>
internal static class Table
{
    /// <summary>Prints a header and rows.</summary>
    public static void Print(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, header.Count).Select(column => rows.Select(row => row[column].Length).Append(header[column].Length).Max()).ToArray();
        Print(header, widths);
        Console.WriteLine(string.Join("  ", widths.Select(width => new string('─', width))));
        foreach (var row in rows) Print(row, widths);
    }

    private static void Print(IReadOnlyList<string> cells, int[] widths) =>
        Console.WriteLine(string.Join("  ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
}
