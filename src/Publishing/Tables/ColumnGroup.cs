namespace CchcLive.Publishing.Tables;

/// <summary>Columns beside each other that share a heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Start">The first of them.</param>
/// <param name="End">The one after the last.</param>
internal readonly record struct ColumnGroup(string Title, int Start, int End)
{
    /// <summary>The groups of columns; none if no column is in one.</summary>
    public static IReadOnlyList<ColumnGroup> Of(IReadOnlyList<TableColumn> columns)
    {
        var groups = new List<ColumnGroup>();
        for (var index = 0; index < columns.Count; index++)
        {
            if (columns[index].Group is not { } title) continue;
            if (groups.Count > 0 && groups[^1].End == index && groups[^1].Title == title) groups[^1] = groups[^1] with { End = index + 1 };
            else groups.Add(new ColumnGroup(title, index, index + 1));
        }

        return groups;
    }
}
