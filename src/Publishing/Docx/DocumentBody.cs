using CchcLive.Publishing.Official;
using CchcLive.Publishing.Packing;

namespace CchcLive.Publishing.Docx;

/// <summary>The body: a document that runs on; or one on upright pages, then every list as an annex on landscape ones, then what the document says about itself.</summary>
internal static class DocumentBody
{
    public static void Write(Stream part, OfficialText text)
    {
        using var xml = new XmlOutput(part);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"""u8);
        if (text.Running is { } running) RunningPages.Write(xml, text, running);
        else WriteAnnexed(xml, text);
        xml.Raw("</w:body></w:document>"u8);
    }

    private static void WriteAnnexed(XmlOutput xml, OfficialText text)
    {
        foreach (var element in FirstPages.Of(text)) xml.Element(element);
        for (var index = 0; index < text.Annexes.Count; index++) AnnexPages.Write(xml, text.Annexes[index], isFirst: index == 0);
        foreach (var fact in text.Colophon) xml.Element(Lines.Of(DocumentStyles.Fact, fact));
        xml.Element(PageSetup.Landscape());
    }
}
