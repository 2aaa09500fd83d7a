using CchcLive.Publishing.Packing;
using CchcLive.Publishing.Tables;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CchcLive.Publishing.Docx;

/// <summary>A list as a table: headings on every page, lines that are not torn apart.</summary>
internal static class TableLines
{
    /// <summary>Writes it.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="table">The list.</param>
    /// <param name="room">The width of the text on the page, in twentieths of a point.</param>
    public static void Write(XmlOutput xml, DocumentTable table, int room)
    {
        var columns = table.PrintedColumns;
        var whole = columns.Sum(column => column.Width);
        int[] widths = [.. columns.Select(column => (int)(column.Width / whole * room))];
        xml.Raw("<w:tbl>"u8);
        xml.Element(new TableProperties(new TableStyle { Val = DocumentStyles.Grid }, new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }));
        xml.Element(new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        WriteHeadings(xml, columns);
        foreach (var row in table.Rows) WriteRow(xml, row, columns);
        if (table.Count == 0) WriteEmpty(xml, columns.Count, table.EmptyText);
        xml.Raw("</w:tbl>"u8);
    }

    /// <summary>With groups in two lines: a column in no group stands over both.</summary>
    private static void WriteHeadings(XmlOutput xml, IReadOnlyList<TableColumn> columns)
    {
        var groups = ColumnGroup.Of(columns);
        if (groups.Count > 0)
        {
            xml.Raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"u8);
            for (var index = 0; index < columns.Count; index++)
            {
                if (columns[index].Group is null)
                {
                    Heading(xml, "<w:tcPr><w:vMerge w:val=\"restart\"/><w:vAlign w:val=\"center\"/></w:tcPr>"u8, columns[index].Title);
                    continue;
                }

                var group = groups.First(one => one.Start == index);
                xml.Raw("<w:tc><w:tcPr><w:gridSpan w:val=\""u8).Number(group.End - group.Start).Raw("\"/></w:tcPr>"u8);
                HeadingText(xml, group.Title);
                index = group.End - 1;
            }

            xml.Raw("</w:tr>"u8);
        }

        xml.Raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"u8);
        foreach (var column in columns)
        {
            if (groups.Count > 0 && column.Group is null) Heading(xml, "<w:tcPr><w:vMerge/></w:tcPr>"u8, "");
            else Cell(xml, "CellHead"u8, isBold: true, column.Title);
        }

        xml.Raw("</w:tr>"u8);
    }

    private static void Heading(XmlOutput xml, ReadOnlySpan<byte> properties, string title)
    {
        xml.Raw("<w:tc>"u8).Raw(properties);
        HeadingText(xml, title);
    }

    private static void HeadingText(XmlOutput xml, string title) =>
        xml.Raw("<w:p><w:pPr><w:pStyle w:val=\"CellHead\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">"u8).Text(title).Raw("</w:t></w:r></w:p></w:tc>"u8);

    private static void WriteRow(XmlOutput xml, Tables.TableRow row, IReadOnlyList<TableColumn> columns)
    {
        xml.Raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>"u8);
        for (var index = 0; index < columns.Count; index++)
        {
            Cell(xml, columns[index].Kind switch { CellKind.Words => "Cell"u8, CellKind.Date => "CellCentre"u8, _ => "CellRight"u8 }, row.IsTotal, row.Cells[index].ToString());
        }

        xml.Raw("</w:tr>"u8);
    }

    private static void WriteEmpty(XmlOutput xml, int columns, string text) =>
        xml.Raw("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\""u8).Number(columns).Raw("\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"CellCentre\"/></w:pPr><w:r><w:t>"u8).Text(text).Raw("</w:t></w:r></w:p></w:tc></w:tr>"u8);

    private static void Cell(XmlOutput xml, ReadOnlySpan<byte> style, bool isBold, string text)
    {
        xml.Raw("<w:tc><w:p><w:pPr><w:pStyle w:val=\""u8).Raw(style).Raw("\"/></w:pPr>"u8);
        if (text.Length > 0) xml.Raw(isBold ? "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">"u8 : "<w:r><w:t xml:space=\"preserve\">"u8).Text(text).Raw("</w:t></w:r>"u8);
        xml.Raw("</w:p></w:tc>"u8);
    }
}
