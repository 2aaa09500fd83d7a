namespace CchcLive.Silo.Client;

/// <summary>Prints rows in columns: numbers right-aligned, texts left-aligned.</summary>
internal static class Table
{
    /// <summary>Prints a header and rows.</summary>
    public static void Print(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, header.Count).Select(column => rows.Select(row => row[column].Length).Append(header[column].Length).Max()).ToArray();
        var isText = Enumerable.Range(0, header.Count).Select(column => rows.Any(row => !IsNumber(row[column]))).ToArray();
        Print(header, widths, isText);
        Console.WriteLine(string.Join("  ", widths.Select(width => new string('─', width))));
        foreach (var row in rows) Print(row, widths, isText);
    }

    private static bool IsNumber(string cell) => cell == "–" || (cell.Length > 0 && cell.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '-'));

    private static void Print(IReadOnlyList<string> cells, int[] widths, bool[] isText) =>
        Console.WriteLine(string.Join("  ", cells.Select((cell, column) => isText[column] ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
}
