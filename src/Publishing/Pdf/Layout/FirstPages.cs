using CchcLive.Publishing.Official;
using CchcLive.Publishing.Pdf.Fonts;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Pdf.Layout;

/// <summary>Head, title, text and foot of the document on upright pages (D§7.4).</summary>
internal static class FirstPages
{
    private const double Size = 14;
    private const double Small = 13;
    private const double Smallest = 12;
    private const double RecipientSize = 11;
    private const double Gap = 6;
    private const double RoomToSign = 90;
    private const double FootHeight = 120;
    private static readonly double HeadWidth = Millimetres.Points(64);
    private static readonly double Indent = Millimetres.Points(12.7);

    public static void Write(PdfPages pages, OfficialText text)
    {
        pages.Begin(isLandscape: false);
        var flow = new Flow(pages, isLandscape: false);
        Head(pages, flow, text);
        flow.Skip(2 * Gap);
        flow.Centred(FontFace.Bold, Size, PublishingTexts.Kind, pages.Left, pages.Right);
        flow.Centred(FontFace.Bold, Size, text.Subject, pages.Left, pages.Right);
        flow.Rule(Millimetres.Points(40), pages.Left, pages.Right);
        flow.Skip(Gap);
        foreach (var paragraph in text.Body)
        {
            flow.Paragraph(Size, Indent, paragraph);
            flow.Skip(Gap);
        }

        Foot(pages, flow, text);
    }

    private static void Head(PdfPages pages, Flow flow, OfficialText text)
    {
        var (top, middle) = (flow.Y, pages.Left + HeadWidth);
        if (text.Parent.Length > 0) flow.Centred(FontFace.Regular, Smallest, text.Parent.ToUpperInvariant(), pages.Left, middle);
        flow.Centred(FontFace.Bold, Smallest, text.Issuer.ToUpperInvariant(), pages.Left, middle);
        flow.Rule(Millimetres.Points(22), pages.Left, middle);
        flow.Centred(FontFace.Regular, Small, text.Number, pages.Left, middle);
        var left = flow.Y;
        flow.Y = top;
        flow.Centred(FontFace.Bold, Smallest, PublishingTexts.Republic, middle, pages.Right);
        flow.Centred(FontFace.Bold, Small, PublishingTexts.Motto, middle, pages.Right);
        flow.Rule(pages.Content.WidthOf(FontFace.Bold, Small, PublishingTexts.Motto), middle, pages.Right);
        flow.Centred(FontFace.Italic, Small, text.PlaceAndDate, middle, pages.Right);
        flow.Y = Math.Max(left, flow.Y);
    }

    private static void Foot(PdfPages pages, Flow flow, OfficialText text)
    {
        if (flow.Y + FootHeight > pages.Bottom)
        {
            pages.Begin(isLandscape: false);
            flow.Y = pages.Top;
        }

        var (top, middle) = (flow.Y, (pages.Left + pages.Right) / 2);
        foreach (var line in text.Signatory) flow.Centred(FontFace.Bold, Size, line, middle, pages.Right);
        flow.Skip(RoomToSign);
        flow.Y = top;
        if (text.Recipients.Count == 0) return;
        flow.FromLeft(FontFace.BoldItalic, Smallest, PublishingTexts.Recipients, pages.Left, middle);
        foreach (var recipient in text.Recipients) flow.FromLeft(FontFace.Regular, RecipientSize, recipient, pages.Left, middle);
    }
}
