using CchcLive.Domain.Publications;

namespace CchcLive.Domain.Reports;

/// <summary>A place in which two reports differ: a cell, a row, a column, a section, or the words of one.</summary>
/// <param name="Section">The section's id.</param>
/// <param name="SectionTitle">Its heading in the newer report, or in the older one if it is gone.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Row">The row's key; null if the section's words, a whole section or a whole column differ.</param>
/// <param name="RowName">The row in words: its texts up to the first cell that is none.</param>
/// <param name="Column">The column's key; null if a whole row, its flag, a section or its words differ.</param>
/// <param name="ColumnTitle">The column's head.</param>
/// <param name="Before">What it was; nothing if it was not there.</param>
/// <param name="After">What it is; nothing if it is gone.</param>
public sealed record ReportDifference(
    string Section, string SectionTitle, DifferenceKind Kind, string? Row, string? RowName, string? Column, string? ColumnTitle, ReportCell Before, ReportCell After);
