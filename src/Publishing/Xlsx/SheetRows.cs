using CchcLive.Publishing.Packing;
using CchcLive.Publishing.Tables;

namespace CchcLive.Publishing.Xlsx;

/// <summary>Writes the rows of a sheet one after the other. A row in which words wrap gets its height here: not every spreadsheet works it out when it opens a file.</summary>
/// <param name="xml">Where to.</param>
/// <param name="widths">The columns' widths in letters.</param>
internal sealed class SheetRows(XmlOutput xml, IReadOnlyList<double> widths)
{
    private const double LineHeight = 15;
    private const double BoldLetters = 1.15;
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private int _row;

    /// <summary>A row of one text that may run over the cells beside it.</summary>
    public void Line(uint style, string text)
    {
        Begin(lines: 1);
        Words(style, text);
        xml.Raw("</row>"u8);
    }

    /// <summary>The row of the headings.</summary>
    public void Headings(IReadOnlyList<TableColumn> columns)
    {
        Begin(columns.Select((column, index) => Lines(column.FullTitle, index, BoldLetters)).Max());
        foreach (var column in columns) Words(SheetStyles.Heading, column.FullTitle);
        xml.Raw("</row>"u8);
    }

    /// <summary>A line of a list.</summary>
    public void Line(TableRow row)
    {
        var lines = 1;
        for (var index = 0; index < row.Cells.Count; index++)
        {
            if (row.Cells[index] is { Kind: CellKind.Words } words) lines = Math.Max(lines, Lines(words.ToString(), index, row.IsTotal ? BoldLetters : 1));
        }

        Begin(lines);
        var shift = row.IsTotal ? SheetStyles.Total : 0;
        foreach (var cell in row.Cells) Cell(cell, shift);
        xml.Raw("</row>"u8);
    }

    private int Lines(string text, int column, double letters) => (int)Math.Ceiling(text.Length * letters / (widths[column] - 1));

    private void Begin(int lines)
    {
        xml.Raw("<row r=\""u8).Number(++_row);
        if (lines > 1) xml.Raw("\" ht=\""u8).Number((long)(lines * LineHeight)).Raw("\" customHeight=\"1"u8);
        xml.Raw("\">"u8);
    }

    private void Cell(in TableCell cell, uint shift)
    {
        switch (cell.Kind)
        {
            case CellKind.Number or CellKind.Change: Value(SheetStyles.Count + shift).Number(cell.Count).Raw("</v></c>"u8); break;
            case CellKind.Percent or CellKind.Decimal: Value(SheetStyles.Percent + shift).Number(cell.Percent).Raw("</v></c>"u8); break;
            case CellKind.Date: Value(SheetStyles.Day + shift).Number(cell.Date.DayNumber - Epoch.DayNumber).Raw("</v></c>"u8); break;
            case CellKind.LessThan: Words(SheetStyles.Count + shift, cell.ToString()); break;
            case CellKind.Empty: xml.Raw("<c s=\""u8).Number(SheetStyles.Words + shift).Raw("\"/>"u8); break;
            default: Words(SheetStyles.Words + shift, cell.ToString()); break;
        }
    }

    private XmlOutput Value(uint style) => xml.Raw("<c s=\""u8).Number(style).Raw("\"><v>"u8);

    private void Words(uint style, string text) =>
        xml.Raw("<c s=\""u8).Number(style).Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8).Text(text).Raw("</t></is></c>"u8);
}
