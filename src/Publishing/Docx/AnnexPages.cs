using CchcLive.Publishing.Official;
using CchcLive.Publishing.Packing;
using CchcLive.Publishing.Tables;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CchcLive.Publishing.Docx;

/// <summary>A list as an annex: headings on every page, lines that are not torn apart.</summary>
internal static class AnnexPages
{
    public static void Write(XmlOutput xml, Annex annex, bool isFirst)
    {
        xml.Element(isFirst ? Lines.Of(DocumentStyles.Subject, annex.Heading) : Lines.OnNewPage(DocumentStyles.Subject, annex.Heading));
        xml.Element(Lines.Of(DocumentStyles.Subject, annex.Title));
        xml.Element(Lines.Of(DocumentStyles.AnnexNote, annex.With));
        xml.Element(Lines.Of(DocumentStyles.Fact, annex.Facts));
        WriteTable(xml, annex.Table);
        xml.Element(Lines.Of(DocumentStyles.Fact, ""));
    }

    private static void WriteTable(XmlOutput xml, PublicationTable table)
    {
        var columns = table.PrintedColumns;
        var whole = columns.Sum(column => column.Width);
        int[] widths = [.. columns.Select(column => (int)(column.Width / whole * PageSetup.LandscapeWidth))];
        xml.Raw("<w:tbl>"u8);
        xml.Element(new TableProperties(new TableStyle { Val = DocumentStyles.Grid }, new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }));
        xml.Element(new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        xml.Raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"u8);
        foreach (var column in columns) Cell(xml, "CellHead"u8, isBold: true, column.Title);
        xml.Raw("</w:tr>"u8);
        foreach (var row in table.Rows) WriteRow(xml, row, columns);
        if (table.Count == 0) WriteEmpty(xml, columns.Count, table.EmptyText);
        xml.Raw("</w:tbl>"u8);
    }

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
