using System.Globalization;
using CchcLive.Publishing.Official;
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
    public const string PartHeading = "PartHeading";
    public const string PartWords = "PartWords";

    private const string Letters = "Times New Roman";
    private const int TwentiethsPerPoint = 20;

    /// <summary>1,27 cm, in twentieths of a point.</summary>
    private const string FirstLine = "720";

    /// <summary>The styles.</summary>
    /// <param name="running">The document if it runs on: its parts and tables have the sizes that it says; null for one with annexes.</param>
    public static Styles Make(RunningText? running)
    {
        var styles = Annexed(running);
        if (running is null) return styles;
        styles.Append(Paragraph(PartHeading, running.BodySize, JustificationValues.Left, isBold: true, before: running.IsCompact ? 3 : 8, after: 2, isKept: true));
        styles.Append(Paragraph(PartWords, running.BodySize, JustificationValues.Both, after: running.IsCompact ? 1 : 4));
        return styles;
    }

    private static Styles Annexed(RunningText? running) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Letters, HighAnsi = Letters, EastAsia = Letters, ComplexScript = Letters }, new Color { Val = "000000" },
                new FontSize { Val = "28" }, new FontSizeComplexScript { Val = "28" }, new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(new StyleName { Val = "Normal Table" }, new StyleTableProperties(new TableCellMarginDefault(Margin<TableCellLeftMargin>(), Margin<TableCellRightMargin>()))) { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        Paragraph(Body, 14, JustificationValues.Both, after: 6, indent: FirstLine),
        Paragraph(Centred, Head(13, running), JustificationValues.Center),
        Paragraph(Republic, Head(12, running), JustificationValues.Center, isBold: true),
        Paragraph(Motto, Head(13, running), JustificationValues.Center, isBold: true),
        Paragraph(Issuer, Head(13, running), JustificationValues.Center, isBold: true),
        Paragraph(Date, Head(14, running), JustificationValues.Center, isItalic: true),
        Paragraph(Title, Head(14, running), JustificationValues.Center, isBold: true, before: running is { IsCompact: true } ? 3 : 12),
        Paragraph(Subject, Head(14, running), JustificationValues.Center, isBold: true),
        Paragraph(Signatory, 14, JustificationValues.Center, isBold: true),
        Paragraph(RecipientsHeading, 12, JustificationValues.Left, isBold: true, isItalic: true),
        Paragraph(Recipient, 11, JustificationValues.Left),
        Paragraph(PageNumber, 14, JustificationValues.Center),
        Paragraph(Mark, 12, JustificationValues.Right, isBold: true),
        Paragraph(AnnexNote, running?.FactSize ?? 13, JustificationValues.Center, isItalic: true),
        Paragraph(Fact, running?.FactSize ?? 10, JustificationValues.Left, after: running is null ? 4 : 1),
        Paragraph(Cell, running?.TableSize ?? 10, JustificationValues.Left),
        Paragraph(CellRight, running?.TableSize ?? 10, JustificationValues.Right),
        Paragraph(CellCentre, running?.TableSize ?? 10, JustificationValues.Center),
        Paragraph(CellHead, running?.TableSize ?? 10, JustificationValues.Center, isBold: true),
        new Style(new StyleName { Val = Grid }, new StyleTableProperties(Borders(), new TableCellMarginDefault(Margin<TableCellLeftMargin>(), Margin<TableCellRightMargin>()))) { Type = StyleValues.Table, StyleId = Grid });

    /// <summary>A head of smaller letters for what has to be on one page.</summary>
    private static double Head(double size, RunningText? running) => running is { IsCompact: true } ? (size - 3) * running.Scale : size;

    private static Style Paragraph(
        string name, double size, JustificationValues justification, bool isBold = false, bool isItalic = false, int before = 0, int after = 0, string? indent = null, bool isKept = false)
    {
        var letters = new StyleRunProperties();
        if (isBold) letters.Append(new Bold());
        if (isItalic) letters.Append(new Italic());
        var halves = Math.Round(size * 2).ToString(CultureInfo.InvariantCulture); // Word knows halves of a point
        letters.Append(new FontSize { Val = halves }, new FontSizeComplexScript { Val = halves });
        var lines = new StyleParagraphProperties();
        if (isKept) lines.Append(new KeepNext());
        lines.Append(new SpacingBetweenLines { Before = $"{before * TwentiethsPerPoint}", After = $"{after * TwentiethsPerPoint}" });
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
