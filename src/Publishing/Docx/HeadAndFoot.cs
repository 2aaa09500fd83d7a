using CchcLive.Publishing.Official;
using CchcLive.Publishing.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CchcLive.Publishing.Docx;

/// <summary>Head and foot of a document (D§7.4): who issues it, the state's name and motto; to whom it goes and who signs.</summary>
internal static class HeadAndFoot
{
    private const int LeftOfPortrait = 3700;
    private const int RoomToSign = 5;

    /// <summary>The head.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="room">The width of the text on the page, in twentieths of a point.</param>
    public static Table Head(OfficialText text, int room) => SideBySide(room, Issuer(text, LeftOf(room)), State(text, room - LeftOf(room)));

    /// <summary>The foot.</summary>
    public static Table Foot(OfficialText text, int room) => SideBySide(room, Recipients(text), Signature(text));

    private static int LeftOf(int room) => (int)((long)LeftOfPortrait * room / PageSetup.PortraitWidth);

    private static IEnumerable<Paragraph> Issuer(OfficialText text, int width)
    {
        if (text.Parent.Length > 0) yield return Lines.Of(DocumentStyles.Centred, text.Parent.ToUpperInvariant());
        yield return Lines.Of(DocumentStyles.Issuer, text.Issuer.ToUpperInvariant());
        yield return Lines.Rule(1300, width);
        yield return Lines.Of(DocumentStyles.Centred, text.Number);
    }

    private static IEnumerable<Paragraph> State(OfficialText text, int width) =>
    [
        Lines.Of(DocumentStyles.Republic, PublishingTexts.Republic), Lines.Of(DocumentStyles.Motto, PublishingTexts.Motto), Lines.Rule(3400, width), Lines.Of(DocumentStyles.Date, text.PlaceAndDate),
    ];

    private static IEnumerable<Paragraph> Recipients(OfficialText text) =>
        text.Recipients.Select(recipient => Lines.Of(DocumentStyles.Recipient, recipient)).Prepend(Lines.Of(DocumentStyles.RecipientsHeading, PublishingTexts.Recipients));

    private static IEnumerable<Paragraph> Signature(OfficialText text) =>
        text.Signatory.Concat(Enumerable.Repeat("", RoomToSign)).Select(line => Lines.Of(DocumentStyles.Signatory, line));

    private static Table SideBySide(int room, IEnumerable<Paragraph> left, IEnumerable<Paragraph> right) => new(
        new TableProperties(new TableWidth { Width = $"{room}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }),
        new TableGrid(new GridColumn { Width = $"{LeftOf(room)}" }, new GridColumn { Width = $"{room - LeftOf(room)}" }),
        new TableRow(new TableRowProperties(new CantSplit()), Side(LeftOf(room), left), Side(room - LeftOf(room), right)));

    private static TableCell Side(int width, IEnumerable<Paragraph> lines) =>
        new([new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), .. lines]);
}
