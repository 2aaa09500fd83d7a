namespace CchcLive.Publishing.Tables;

/// <summary>A line of a list.</summary>
/// <param name="Cells">One for each column.</param>
/// <param name="IsTotal">True if the line is the sum of lines that follow it: the area, or a unit in all fields.</param>
public readonly record struct TableRow(IReadOnlyList<TableCell> Cells, bool IsTotal);
