namespace CchcLive.Publishing.Tables;

/// <summary>One list of a document: what it is called, what its columns are, and its lines.</summary>
public sealed class DocumentTable
{
    internal DocumentTable(string id, string shortTitle, string title, string emptyText, IReadOnlyList<TableColumn> columns, int count, IEnumerable<TableRow> rows)
    {
        (Id, ShortTitle, Title, EmptyText, Columns, Count, Rows) = (id, shortTitle, title, emptyText, columns, count, rows);
        PrintedColumns = [.. columns.TakeWhile(column => !column.IsData)];
    }

    /// <summary>Its name in file names and addresses: <c>don-vi</c>, <c>ho-so</c> …</summary>
    public string Id { get; }

    /// <summary>Its title in two or three words, for tabs and links; at most 31 letters.</summary>
    public string ShortTitle { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>What stands in its place when it has no line.</summary>
    public string EmptyText { get; }

    /// <summary>All its columns: the printed ones first.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The columns that are printed and shown on pages: the first ones, so that a line's first cells are theirs.</summary>
    public IReadOnlyList<TableColumn> PrintedColumns { get; }

    /// <summary>How many lines it has.</summary>
    public int Count { get; }

    /// <summary>Its lines, made one by one while they are read.</summary>
    public IEnumerable<TableRow> Rows { get; }
}
