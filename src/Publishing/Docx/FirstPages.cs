using CchcLive.Publishing.Official;
using CchcLive.Publishing.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CchcLive.Publishing.Docx;

/// <summary>Head, title, text and foot of the document, to the end of its upright pages.</summary>
internal static class FirstPages
{
    private const int LeftWidth = 3700;
    private const int RightWidth = PageSetup.PortraitWidth - LeftWidth;
    private const int RoomToSign = 5;

    public static IEnumerable<OpenXmlElement> Of(OfficialText text)
    {
        yield return SideBySide(Issuer(text), State(text));
        yield return Lines.Of(DocumentStyles.Title, PublishingTexts.Kind);
        yield return Lines.Of(DocumentStyles.Subject, text.Subject);
        yield return Lines.Rule(2200, PageSetup.PortraitWidth);
        foreach (var paragraph in text.Body) yield return Lines.Of(DocumentStyles.Body, paragraph);
        yield return SideBySide(Recipients(text), Signature(text));
        yield return new Paragraph(new ParagraphProperties(PageSetup.Portrait()));
    }

    private static IEnumerable<Paragraph> Issuer(OfficialText text)
    {
        if (text.Parent.Length > 0) yield return Lines.Of(DocumentStyles.Centred, text.Parent.ToUpperInvariant());
        yield return Lines.Of(DocumentStyles.Issuer, text.Issuer.ToUpperInvariant());
        yield return Lines.Rule(1300, LeftWidth);
        yield return Lines.Of(DocumentStyles.Centred, text.Number);
    }

    private static IEnumerable<Paragraph> State(OfficialText text) =>
    [
        Lines.Of(DocumentStyles.Republic, PublishingTexts.Republic), Lines.Of(DocumentStyles.Motto, PublishingTexts.Motto), Lines.Rule(3400, RightWidth), Lines.Of(DocumentStyles.Date, text.PlaceAndDate),
    ];

    private static IEnumerable<Paragraph> Recipients(OfficialText text) =>
        text.Recipients.Select(recipient => Lines.Of(DocumentStyles.Recipient, recipient)).Prepend(Lines.Of(DocumentStyles.RecipientsHeading, PublishingTexts.Recipients));

    private static IEnumerable<Paragraph> Signature(OfficialText text) =>
        text.Signatory.Concat(Enumerable.Repeat("", RoomToSign)).Select(line => Lines.Of(DocumentStyles.Signatory, line));

    private static Table SideBySide(IEnumerable<Paragraph> left, IEnumerable<Paragraph> right) => new(
        new TableProperties(new TableWidth { Width = $"{PageSetup.PortraitWidth}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }),
        new TableGrid(new GridColumn { Width = $"{LeftWidth}" }, new GridColumn { Width = $"{RightWidth}" }),
        new TableRow(new TableRowProperties(new CantSplit()), Side(LeftWidth, left), Side(RightWidth, right)));

    private static TableCell Side(int width, IEnumerable<Paragraph> lines) =>
        new([new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), .. lines]);
}
