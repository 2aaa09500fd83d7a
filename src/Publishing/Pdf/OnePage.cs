using CchcLive.Publishing.Official;
using CchcLive.Publishing.Pdf.File;
using CchcLive.Publishing.Pdf.Layout;

namespace CchcLive.Publishing.Pdf;

/// <summary>Makes what has to be on one page fit: the largest of a few sizes at which it does, measured by laying it out. Files of both kinds, to print and to sign, use the same.</summary>
internal static class OnePage
{
    private static readonly double[] Scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75];

    /// <summary>The text at that size; as it is if it may have several pages. What does not fit at the smallest size has them too.</summary>
    public static OfficialText Fitted(OfficialText text)
    {
        if (text.Running is not { IsCompact: true } running) return text;
        var sizes = Scales.Select(scale => text with { Running = running with { Scale = scale } });
        return sizes.FirstOrDefault(sized => PagesOf(sized) == 1) ?? text with { Running = running with { Scale = Scales[^1] } };
    }

    private static int PagesOf(OfficialText text)
    {
        using var file = new PdfFile(Stream.Null);
        var pages = new PdfPages(file, text, file.Reserve());
        RunningPages.Write(pages, text, text.Running!);
        return pages.Count;
    }
}
