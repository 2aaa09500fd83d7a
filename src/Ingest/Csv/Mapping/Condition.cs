namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>A test of one column, white space around the value aside.</summary>
/// <param name="Column">The column.</param>
/// <param name="Present">If given: whether the column must hold something.</param>
/// <param name="In">If given: the values that pass.</param>
/// <param name="NotIn">If given: the values that do not pass.</param>
internal sealed record Condition(string Column, bool? Present, IReadOnlySet<string>? In, IReadOnlySet<string>? NotIn)
{
    /// <summary>True if the row passes.</summary>
    internal bool Holds(CsvRow row)
    {
        var text = row[Column].Trim();
        return (Present is null || Present == text.Length > 0)
            && (In is null || In.Contains(text))
            && (NotIn is null || !NotIn.Contains(text));
    }
}
