using CchcLive.Domain.Publications;
using CchcLive.Publishing.Packing;
using CchcLive.Publishing.Tables;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Xlsx;

/// <summary>The first sheet: what the document is, of when, and which lists there are.</summary>
internal static class AboutSheet
{
    private const double Width = 150;

    public static void Write(Stream part, PublicationDocument document, PublicationLayout layout, IReadOnlyList<PublicationTable> tables)
    {
        using var xml = new XmlOutput(part);
        SheetXml.Begin(xml, [Width], frozenRows: 0);
        var rows = new SheetRows(xml, [Width]);
        rows.Line(SheetStyles.Title, PublicationWords.Subject(document));
        rows.Line(SheetStyles.Mark, PublicationWords.Marks(document, layout.IsDraft));
        foreach (var fact in PublicationWords.Facts(document, layout)) rows.Line(SheetStyles.Plain, fact);
        foreach (var table in tables) rows.Line(SheetStyles.Plain, PublicationWords.Format(PublishingTexts.AboutList, table.ShortTitle, table.Title, VietnameseFormat.Count(table.Count)));
        SheetXml.End(xml, filter: null, isLandscape: true, PublicationWords.Footer(document, layout));
    }
}
