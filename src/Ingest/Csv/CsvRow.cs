namespace CchcLive.Ingest.Csv;

/// <summary>One record with its header.</summary>
/// <param name="line">The line of the file on which the record begins, from 1.</param>
/// <param name="columns">The place of each column that the mapping reads.</param>
/// <param name="cells">The values.</param>
internal sealed class CsvRow(long line, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    /// <summary>The line of the file on which the record begins, from 1.</summary>
    internal long Line => line;

    /// <summary>The columns that the mapping reads.</summary>
    internal IEnumerable<string> Columns => columns.Keys;

    /// <summary>The value of a column.</summary>
    internal string this[string column] => cells[columns[column]];
}
