using DocumentFormat.OpenXml.Spreadsheet;

namespace CchcLive.Publishing.Xlsx;

/// <summary>The workbook's styles. Numbers and days take the separators of the reader's own spreadsheet; days are always day first.</summary>
internal static class SheetStyles
{
    /// <summary>Plain words without a frame.</summary>
    public const uint Plain = 0;

    /// <summary>A title.</summary>
    public const uint Title = 1;

    /// <summary>DỮ LIỆU MÔ PHỎNG, DỰ THẢO.</summary>
    public const uint Mark = 2;

    /// <summary>A column's heading.</summary>
    public const uint Heading = 3;

    /// <summary>Framed words, the first of the kinds of cells; totals come <see cref="Total"/> after.</summary>
    public const uint Words = 4;

    /// <summary>A count.</summary>
    public const uint Count = 5;

    /// <summary>A percentage with two decimals.</summary>
    public const uint Percent = 6;

    /// <summary>A day.</summary>
    public const uint Day = 7;

    /// <summary>What is added for the bold ones of a total.</summary>
    public const uint Total = 4;

    private const uint ThousandsFormat = 3;
    private const uint TwoDecimalsFormat = 2;
    private const uint DayFormat = 164;

    private enum Letters : uint
    {
        Plain, Bold, Title, Mark,
    }

    public static Stylesheet Make() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" }),
        new Fonts(Letter(11, isBold: false), Letter(11, isBold: true), Letter(14, isBold: true), Letter(12, isBold: true, "FFC00000")),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7ECF3" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(),
            new Border(
                new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin }, new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(Letters.Plain, 0, isFramed: false, HorizontalAlignmentValues.General),
            Format(Letters.Title, 0, isFramed: false, HorizontalAlignmentValues.General),
            Format(Letters.Mark, 0, isFramed: false, HorizontalAlignmentValues.General),
            Format(Letters.Bold, 0, isFramed: true, HorizontalAlignmentValues.Center, fill: 2),
            Format(Letters.Plain, 0, isFramed: true, HorizontalAlignmentValues.Left),
            Format(Letters.Plain, ThousandsFormat, isFramed: true, HorizontalAlignmentValues.Right),
            Format(Letters.Plain, TwoDecimalsFormat, isFramed: true, HorizontalAlignmentValues.Right),
            Format(Letters.Plain, DayFormat, isFramed: true, HorizontalAlignmentValues.Center),
            Format(Letters.Bold, 0, isFramed: true, HorizontalAlignmentValues.Left),
            Format(Letters.Bold, ThousandsFormat, isFramed: true, HorizontalAlignmentValues.Right),
            Format(Letters.Bold, TwoDecimalsFormat, isFramed: true, HorizontalAlignmentValues.Right),
            Format(Letters.Bold, DayFormat, isFramed: true, HorizontalAlignmentValues.Center)));

    private static Font Letter(double size, bool isBold, string colour = "FF000000")
    {
        var font = new Font();
        if (isBold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Times New Roman" });
        return font;
    }

    private static CellFormat Format(Letters font, uint number, bool isFramed, HorizontalAlignmentValues alignment, uint fill = 0) =>
        new(new Alignment { Horizontal = alignment, Vertical = isFramed ? VerticalAlignmentValues.Top : VerticalAlignmentValues.Bottom, WrapText = isFramed })
        {
            FontId = (uint)font, NumberFormatId = number, BorderId = isFramed ? 1U : 0U, FillId = fill, FormatId = 0,
            ApplyFont = true, ApplyNumberFormat = number != 0, ApplyBorder = isFramed, ApplyFill = fill != 0, ApplyAlignment = true,
        };
}
