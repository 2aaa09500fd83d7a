namespace CchcLive.Domain.Reports;

/// <summary>What must hold of every report, or differences and files could not tell rows and columns apart.</summary>
internal static class ReportShape
{
    /// <summary>What is wrong first; null if nothing is.</summary>
    public static string? FaultOf(ReportDocument document)
    {
        if (Twice(document.Sections.Select(section => section.Id)) is { } section) return $"two sections have the id \"{section}\".";
        return document.Sections.Where(one => one.Table is not null).Select(one => FaultOf(one.Table!) is { } fault ? $"in section \"{one.Id}\" {fault}" : null).FirstOrDefault(fault => fault is not null);
    }

    private static string? FaultOf(ReportTable table)
    {
        if (Twice(table.Columns.Select(column => column.Key)) is { } column) return $"two columns have the key \"{column}\".";
        if (Twice(table.Rows.Select(row => row.Key)) is { } twice) return $"two rows have the key \"{twice}\".";
        return table.Rows.FirstOrDefault(row => row.Cells.Count != table.Columns.Count) is { } odd ? $"row \"{odd.Key}\" has {odd.Cells.Count} cells for {table.Columns.Count} columns." : null;
    }

    private static string? Twice(IEnumerable<string> keys)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return keys.FirstOrDefault(key => !seen.Add(key));
    }
}
