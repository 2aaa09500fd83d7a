using CchcLive.Publishing.Official;
using CchcLive.Publishing.Pdf.Fonts;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Pdf.Layout;

/// <summary>Head and foot of a document (D§7.4): who issues it, the state's name and motto; to whom it goes and who signs.</summary>
internal static class HeadAndFoot
{
    private const double Size = 14;
    private const double Small = 13;
    private const double Smallest = 12;
    private const double RecipientSize = 11;
    private const double RoomToSign = 90;
    private const double FootHeight = 120;

    /// <summary>The issuer's share of the width of an upright page.</summary>
    private static readonly double HeadWidth = Millimetres.Points(64) / Millimetres.Points(165);

    /// <summary>Draws the head at the top of the page.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="flow">Where it is drawn; goes on under it.</param>
    /// <param name="text">What it says.</param>
    /// <param name="scale">Less than 1 for a head of smaller letters.</param>
    public static void Head(PdfPages pages, Flow flow, OfficialText text, double scale = 1)
    {
        var (top, middle) = (flow.Y, pages.Left + (HeadWidth * (pages.Right - pages.Left)));
        if (text.Parent.Length > 0) flow.Centred(FontFace.Regular, Smallest * scale, text.Parent.ToUpperInvariant(), pages.Left, middle);
        flow.Centred(FontFace.Bold, Smallest * scale, text.Issuer.ToUpperInvariant(), pages.Left, middle);
        flow.Rule(Millimetres.Points(22), pages.Left, middle);
        flow.Centred(FontFace.Regular, Small * scale, text.Number, pages.Left, middle);
        var left = flow.Y;
        flow.Y = top;
        flow.Centred(FontFace.Bold, Smallest * scale, PublishingTexts.Republic, middle, pages.Right);
        flow.Centred(FontFace.Bold, Small * scale, PublishingTexts.Motto, middle, pages.Right);
        flow.Rule(pages.Content.WidthOf(FontFace.Bold, Small * scale, PublishingTexts.Motto), middle, pages.Right);
        flow.Centred(FontFace.Italic, Small * scale, text.PlaceAndDate, middle, pages.Right);
        flow.Y = Math.Max(left, flow.Y);
    }

    /// <summary>Draws the foot, on a new page if it does not fit.</summary>
    public static void Foot(PdfPages pages, Flow flow, OfficialText text, bool isLandscape)
    {
        if (flow.Y + FootHeight > pages.Bottom)
        {
            pages.Begin(isLandscape);
            flow.Y = pages.Top;
        }

        var (top, middle) = (flow.Y, (pages.Left + pages.Right) / 2);
        foreach (var line in text.Signatory) flow.Centred(FontFace.Bold, Size, line, middle, pages.Right);
        flow.Skip(RoomToSign);
        var end = flow.Y;
        flow.Y = top;
        if (text.Recipients.Count > 0)
        {
            flow.FromLeft(FontFace.BoldItalic, Smallest, PublishingTexts.Recipients, pages.Left, middle);
            foreach (var recipient in text.Recipients) flow.FromLeft(FontFace.Regular, RecipientSize, recipient, pages.Left, middle);
        }

        flow.Y = Math.Max(end, flow.Y);
    }
}
