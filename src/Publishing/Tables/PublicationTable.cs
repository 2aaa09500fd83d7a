namespace CchcLive.Publishing.Tables;

/// <summary>One of a publication's lists: what it is called, what its columns are, and its lines.</summary>
public sealed class PublicationTable
{
    internal PublicationTable(string id, string title, string emptyText, IReadOnlyList<TableColumn> columns, int count, IEnumerable<TableRow> rows)
    {
        (Id, Title, EmptyText, Columns, Count, Rows) = (id, title, emptyText, columns, count, rows);
        Printed = [.. Enumerable.Range(0, columns.Count).Where(index => !columns[index].IsData)];
    }

    /// <summary>Its name in file names and addresses: <c>don-vi</c>, <c>ho-so</c> …</summary>
    public string Id { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>What stands in its place when it has no line.</summary>
    public string EmptyText { get; }

    /// <summary>All its columns.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The positions of the columns that are printed and shown on pages.</summary>
    public IReadOnlyList<int> Printed { get; }

    /// <summary>How many lines it has.</summary>
    public int Count { get; }

    /// <summary>Its lines, made one by one while they are read.</summary>
    public IEnumerable<TableRow> Rows { get; }
}
