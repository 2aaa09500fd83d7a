namespace CchcLive.Domain.Reports;

/// <summary>What the cells of a column are.</summary>
public enum ReportColumnKind
{
    /// <summary>Texts.</summary>
    Text,
    /// <summary>Counts.</summary>
    Count,
    /// <summary>Shares, in per cent.</summary>
    Share,
    /// <summary>Numbers that are no counts.</summary>
    Number,
    /// <summary>Days.</summary>
    Date,
    /// <summary>How much more or less than before: counts or numbers, shown with their sign.</summary>
    Change,
}

/// <summary>A column of a report's table.</summary>
/// <param name="Key">Which it is, once in the table; stays the same from issue to issue.</param>
/// <param name="Title">Its head.</param>
/// <param name="Kind">What its cells are. A table of figures of several kinds has each cell of its own kind; the column then says how it is aligned.</param>
/// <param name="Indicator">The indicator and its version, as <c>on-time@1</c>; null for what is none.</param>
/// <param name="Group">The head above it, shared with the columns beside it of the same group; null for none.</param>
public sealed record ReportColumn(string Key, string Title, ReportColumnKind Kind, string? Indicator = null, string? Group = null);

/// <summary>A row of a report's table.</summary>
/// <param name="Key">Which it is, once in the table: a unit's id, a field's code, both joined by <c>|</c>, an indicator's id, a dossier's code. Stays the same from issue to issue.</param>
/// <param name="Cells">One for each column.</param>
/// <param name="IsTotal">True of a sum of other rows.</param>
/// <param name="Flag">What is wrong with the row, in words, as an identity that it breaks; null for nothing. Never balanced away.</param>
public sealed record ReportRow(string Key, IReadOnlyList<ReportCell> Cells, bool IsTotal = false, string? Flag = null);

/// <summary>A table of a report.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, in the order in which they are shown.</param>
public sealed record ReportTable(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows);

/// <summary>A part of a report.</summary>
/// <param name="Id">Which it is, once in the report; stays the same from issue to issue.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Words">Its paragraphs, above the table.</param>
/// <param name="Table">Its table; null for none.</param>
public sealed record ReportSection(string Id, string Title, IReadOnlyList<string> Words, ReportTable? Table = null);
