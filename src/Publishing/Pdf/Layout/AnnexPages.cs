using CchcLive.Publishing.Official;
using CchcLive.Publishing.Pdf.Fonts;

namespace CchcLive.Publishing.Pdf.Layout;

/// <summary>The lists, each as an annex that begins a landscape page, and at the end what the document says about itself.</summary>
internal static class AnnexPages
{
    private const double Size = 13;
    private const double FactSize = 10;
    private const double Gap = 6;

    public static void Write(PdfPages pages, OfficialText text)
    {
        Flow? flow = null;
        foreach (var annex in text.Annexes)
        {
            pages.Begin(isLandscape: true);
            flow = new Flow(pages, isLandscape: true);
            flow.Centred(FontFace.Bold, Size, annex.Heading, pages.Left, pages.Right);
            flow.Centred(FontFace.Bold, Size, annex.Title, pages.Left, pages.Right);
            flow.Centred(FontFace.Italic, Size, annex.With, pages.Left, pages.Right);
            flow.FromLeft(FontFace.Regular, FactSize, annex.Facts, pages.Left, pages.Right);
            flow.Skip(Gap);
            flow.Y = new TablePages(pages, annex.Table).Write(flow.Y);
        }

        if (flow is null) return;
        flow.Skip(2 * Gap);
        foreach (var fact in text.Colophon) flow.FromLeft(FontFace.Regular, FactSize, fact, pages.Left, pages.Right);
    }
}
