using CchcLive.Publishing.Official;
using CchcLive.Publishing.Pdf.Fonts;

namespace CchcLive.Publishing.Pdf.Layout;

/// <summary>A document that runs on: head, title, every part with its words and its table, foot, and what the document says about itself.</summary>
internal static class RunningPages
{
    private const double Gap = 5;
    private const double CompactGap = 3;
    private const double CompactHead = 0.8;

    /// <summary>A heading needs so much room under it, in lines, or it begins a page.</summary>
    private const double KeptLines = 5;

    public static void Write(PdfPages pages, OfficialText text, RunningText running)
    {
        var (size, gap) = (running.BodySize, running.IsCompact ? CompactGap * running.Scale : Gap);
        pages.Begin(running.IsLandscape);
        var flow = new Flow(pages, running.IsLandscape);
        HeadAndFoot.Head(pages, flow, text, running.IsCompact ? CompactHead * running.Scale : 1);
        flow.Skip(gap);
        flow.Centred(FontFace.Bold, size + 1, text.Kind, pages.Left, pages.Right);
        flow.Centred(FontFace.Bold, size + 1, text.Subject, pages.Left, pages.Right);
        foreach (var paragraph in text.Body) flow.Centred(FontFace.Italic, running.FactSize, paragraph, pages.Left, pages.Right);
        foreach (var part in running.Parts) Part(pages, flow, part, running, gap);
        flow.Skip(gap);
        if (!running.IsCompact) HeadAndFoot.Foot(pages, flow, text, running.IsLandscape);
        foreach (var fact in text.Colophon) flow.FromLeft(FontFace.Regular, running.FactSize, fact, pages.Left, pages.Right);
    }

    private static void Part(PdfPages pages, Flow flow, TextPart part, RunningText running, double gap)
    {
        flow.Skip(gap);
        flow.Keep(running.BodySize, KeptLines);
        flow.FromLeft(FontFace.Bold, running.BodySize, part.Heading, pages.Left, pages.Right);
        foreach (var paragraph in part.Words) flow.Paragraph(running.BodySize, 0, paragraph);
        if (part.Table is not { } table) return;
        flow.Skip(gap / 2);
        flow.Keep(running.TableSize, KeptLines);
        flow.Y = new TablePages(pages, table, running.IsLandscape, running.TableSize).Write(flow.Y);
        flow.Skip(gap / 2);
    }
}
