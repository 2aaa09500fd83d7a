using CchcLive.Publishing.Official;
using CchcLive.Publishing.Packing;

namespace CchcLive.Publishing.Docx;

/// <summary>A list as an annex.</summary>
internal static class AnnexPages
{
    public static void Write(XmlOutput xml, Annex annex, bool isFirst)
    {
        xml.Element(isFirst ? Lines.Of(DocumentStyles.Subject, annex.Heading) : Lines.OnNewPage(DocumentStyles.Subject, annex.Heading));
        xml.Element(Lines.Of(DocumentStyles.Subject, annex.Title));
        xml.Element(Lines.Of(DocumentStyles.AnnexNote, annex.With));
        xml.Element(Lines.Of(DocumentStyles.Fact, annex.Facts));
        TableLines.Write(xml, annex.Table, PageSetup.LandscapeWidth);
        xml.Element(Lines.Of(DocumentStyles.Fact, ""));
    }
}
