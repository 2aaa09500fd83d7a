using CchcLive.Publishing.Official;
using CchcLive.Publishing.Packing;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Xlsx;

/// <summary>The first sheet: what the document is, of when, and which lists there are.</summary>
internal static class AboutSheet
{
    private const double Width = 150;

    public static void Write(Stream part, OfficialText text)
    {
        using var xml = new XmlOutput(part);
        SheetXml.Begin(xml, [Width], frozenRows: 0);
        var rows = new SheetRows(xml, [Width]);
        rows.Line(SheetStyles.Title, text.Subject);
        rows.Line(SheetStyles.Mark, text.Marks);
        foreach (var fact in text.Colophon) rows.Line(SheetStyles.Plain, fact);
        foreach (var table in text.Tables) rows.Line(SheetStyles.Plain, PublicationWords.Format(PublishingTexts.AboutList, table.ShortTitle, table.Title, VietnameseFormat.Count(table.Count)));
        SheetXml.End(xml, filter: null, isLandscape: true, text.Footer);
    }
}
