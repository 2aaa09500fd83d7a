using System.Globalization;
using System.Text;
using CchcLive.Publishing.Packing;

namespace CchcLive.Publishing.Xlsx;

/// <summary>What stands before and after the rows of a sheet: widths, what stays in sight, and how it is printed on A4.</summary>
internal static class SheetXml
{
    private const int LettersInAlphabet = 26;

    /// <summary>All up to the first row.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="widths">The columns' widths in letters.</param>
    /// <param name="frozenRows">How many rows stay in sight; 0 for none.</param>
    public static void Begin(XmlOutput xml, IReadOnlyList<double> widths, int frozenRows)
    {
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">"""u8);
        if (frozenRows > 0) Write(xml, $"""<pane ySplit="{frozenRows}" topLeftCell="A{frozenRows + 1}" activePane="bottomLeft" state="frozen"/>""");
        xml.Raw("</sheetView></sheetViews><cols>"u8);
        for (var index = 0; index < widths.Count; index++)
            Write(xml, $"""<col min="{index + 1}" max="{index + 1}" width="{widths[index]:0.0}" customWidth="1"/>""");
        xml.Raw("</cols><sheetData>"u8);
    }

    /// <summary>All after the last row.</summary>
    public static void End(XmlOutput xml, string? filter, bool isLandscape, string footer)
    {
        xml.Raw("</sheetData>"u8);
        if (filter is not null) Write(xml, $"""<autoFilter ref="{filter}"/>""");
        xml.Raw("""<pageMargins left="0.6" right="0.4" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>"""u8);
        Write(xml, $"""<pageSetup paperSize="9" orientation="{(isLandscape ? "landscape" : "portrait")}" fitToWidth="1" fitToHeight="0"/>""");
        xml.Raw("<headerFooter><oddHeader>&amp;C&amp;P/&amp;N</oddHeader><oddFooter>&amp;L"u8).Text(footer.Replace("&", "&&", StringComparison.Ordinal)).Raw("</oddFooter></headerFooter></worksheet>"u8);
    }

    /// <summary>The letters of a column.</summary>
    /// <param name="index">Its number, from 0.</param>
    public static string Letters(int index) => (index >= LettersInAlphabet ? Letters((index / LettersInAlphabet) - 1) : "") + (char)('A' + (index % LettersInAlphabet));

    private static void Write(XmlOutput xml, FormattableString markup) => xml.Raw(Encoding.UTF8.GetBytes(markup.ToString(CultureInfo.InvariantCulture)));
}
