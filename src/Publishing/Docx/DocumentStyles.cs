using DocumentFormat.OpenXml.Wordprocessing;

namespace CchcLive.Publishing.Docx;

/// <summary>The styles of the document: letters, sizes and spacing of Nghị định 30/2020/NĐ-CP (D§7.4). Sizes are in points.</summary>
internal static class DocumentStyles
{
    public const string Body = "Body";
    public const string Centred = "Centred";
    public const string Republic = "Republic";
    public const string Motto = "Motto";
    public const string Issuer = "Issuer";
    public const string Date = "PlaceAndDate";
    public const string Title = "DocumentTitle";
    public const string Subject = "Subject";
    public const string Signatory = "Signatory";
    public const string RecipientsHeading = "RecipientsHeading";
    public const string Recipient = "Recipient";
    public const string PageNumber = "PageNumberTop";
    public const string Mark = "Mark";
    public const string AnnexNote = "AnnexNote";
    public const string Fact = "Fact";
    public const string Cell = "Cell";
    public const string CellRight = "CellRight";
    public const string CellCentre = "CellCentre";
    public const string CellHead = "CellHead";
    public const string Grid = "Grid";

    private const string Letters = "Times New Roman";
    private const int TwentiethsPerPoint = 20;

    /// <summary>1,27 cm, in twentieths of a point.</summary>
    private const string FirstLine = "720";

    public static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Letters, HighAnsi = Letters, EastAsia = Letters, ComplexScript = Letters }, new Color { Val = "000000" },
                new FontSize { Val = "28" }, new FontSizeComplexScript { Val = "28" }, new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(new StyleName { Val = "Normal Table" }, new StyleTableProperties(new TableCellMarginDefault(Margin<TableCellLeftMargin>(), Margin<TableCellRightMargin>()))) { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        Paragraph(Body, 14, JustificationValues.Both, after: 6, indent: FirstLine),
        Paragraph(Centred, 13, JustificationValues.Center),
        Paragraph(Republic, 12, JustificationValues.Center, isBold: true),
        Paragraph(Motto, 13, JustificationValues.Center, isBold: true),
        Paragraph(Issuer, 13, JustificationValues.Center, isBold: true),
        Paragraph(Date, 14, JustificationValues.Center, isItalic: true),
        Paragraph(Title, 14, JustificationValues.Center, isBold: true, before: 12),
        Paragraph(Subject, 14, JustificationValues.Center, isBold: true),
        Paragraph(Signatory, 14, JustificationValues.Center, isBold: true),
        Paragraph(RecipientsHeading, 12, JustificationValues.Left, isBold: true, isItalic: true),
        Paragraph(Recipient, 11, JustificationValues.Left),
        Paragraph(PageNumber, 14, JustificationValues.Center),
        Paragraph(Mark, 12, JustificationValues.Right, isBold: true),
        Paragraph(AnnexNote, 13, JustificationValues.Center, isItalic: true),
        Paragraph(Fact, 10, JustificationValues.Left, after: 4),
        Paragraph(Cell, 10, JustificationValues.Left),
        Paragraph(CellRight, 10, JustificationValues.Right),
        Paragraph(CellCentre, 10, JustificationValues.Center),
        Paragraph(CellHead, 10, JustificationValues.Center, isBold: true),
        new Style(new StyleName { Val = Grid }, new StyleTableProperties(Borders(), new TableCellMarginDefault(Margin<TableCellLeftMargin>(), Margin<TableCellRightMargin>()))) { Type = StyleValues.Table, StyleId = Grid });

    private static Style Paragraph(string name, int size, JustificationValues justification, bool isBold = false, bool isItalic = false, int before = 0, int after = 0, string? indent = null)
    {
        var letters = new StyleRunProperties();
        if (isBold) letters.Append(new Bold());
        if (isItalic) letters.Append(new Italic());
        var halves = $"{size * 2}";
        letters.Append(new FontSize { Val = halves }, new FontSizeComplexScript { Val = halves });
        var lines = new StyleParagraphProperties(new SpacingBetweenLines { Before = $"{before * TwentiethsPerPoint}", After = $"{after * TwentiethsPerPoint}" });
        if (indent is not null) lines.Append(new Indentation { FirstLine = indent });
        lines.Append(new Justification { Val = justification });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, lines, letters) { Type = StyleValues.Paragraph, StyleId = name, CustomStyle = true };
    }

    private static T Margin<T>()
        where T : TableWidthDxaNilType, new() => new() { Width = 45, Type = TableWidthValues.Dxa };

    private static TableBorders Borders() => new(
        Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>());

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
