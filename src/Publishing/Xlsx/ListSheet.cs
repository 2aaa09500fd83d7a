using System.Globalization;
using CchcLive.Publishing.Official;
using CchcLive.Publishing.Packing;
using CchcLive.Publishing.Tables;

namespace CchcLive.Publishing.Xlsx;

/// <summary>The sheet of a list: title, marks, facts, then the headings, which stay in sight and are repeated on every printed page, and the lines.</summary>
internal static class ListSheet
{
    /// <summary>The row of the headings, from 1.</summary>
    public const int HeadingRow = 4;

    private const double MillimetresPerLetter = 1.9;
    private const double Narrowest = 7;

    public static void Write(Stream part, OfficialText text, DocumentTable table)
    {
        using var xml = new XmlOutput(part);
        double[] widths = [.. table.Columns.Select(column => Math.Max(Narrowest, column.Width / MillimetresPerLetter))];
        SheetXml.Begin(xml, widths, HeadingRow);
        var rows = new SheetRows(xml, widths);
        rows.Line(SheetStyles.Title, table.Title);
        rows.Line(SheetStyles.Mark, text.Marks);
        rows.Line(SheetStyles.Plain, text.TableFacts);
        rows.Headings(table.Columns);
        foreach (var row in table.Rows) rows.Line(row);
        if (table.Count == 0) rows.Line(SheetStyles.Plain, table.EmptyText);
        var filter = table.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"A{HeadingRow}:{SheetXml.Letters(table.Columns.Count - 1)}{HeadingRow + table.Count}");
        SheetXml.End(xml, filter, isLandscape: true, text.Footer);
    }
}
