using CchcLive.Publishing.Official;
using CchcLive.Publishing.Pdf.Fonts;

namespace CchcLive.Publishing.Pdf.Layout;

/// <summary>Head, title, text and foot of a document with annexes, on upright pages (D§7.4).</summary>
internal static class FirstPages
{
    private const double Size = 14;
    private const double Gap = 6;
    private static readonly double Indent = Millimetres.Points(12.7);

    public static void Write(PdfPages pages, OfficialText text)
    {
        pages.Begin(isLandscape: false);
        var flow = new Flow(pages, isLandscape: false);
        HeadAndFoot.Head(pages, flow, text);
        flow.Skip(2 * Gap);
        flow.Centred(FontFace.Bold, Size, text.Kind, pages.Left, pages.Right);
        flow.Centred(FontFace.Bold, Size, text.Subject, pages.Left, pages.Right);
        flow.Rule(Millimetres.Points(40), pages.Left, pages.Right);
        flow.Skip(Gap);
        foreach (var paragraph in text.Body)
        {
            flow.Paragraph(Size, Indent, paragraph);
            flow.Skip(Gap);
        }

        HeadAndFoot.Foot(pages, flow, text, isLandscape: false);
    }
}
