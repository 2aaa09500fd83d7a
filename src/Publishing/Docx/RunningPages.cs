using CchcLive.Publishing.Official;
using CchcLive.Publishing.Packing;

namespace CchcLive.Publishing.Docx;

/// <summary>A document that runs on: head, title, every part with its words and its table, foot, and what the document says about itself.</summary>
internal static class RunningPages
{
    public static void Write(XmlOutput xml, OfficialText text, RunningText running)
    {
        var room = running.IsLandscape ? PageSetup.LandscapeWidth : PageSetup.PortraitWidth;
        xml.Element(HeadAndFoot.Head(text, room));
        xml.Element(Lines.Of(DocumentStyles.Title, text.Kind));
        xml.Element(Lines.Of(DocumentStyles.Subject, text.Subject));
        foreach (var paragraph in text.Body) xml.Element(Lines.Of(DocumentStyles.AnnexNote, paragraph));
        foreach (var part in running.Parts)
        {
            xml.Element(Lines.Of(DocumentStyles.PartHeading, part.Heading));
            foreach (var paragraph in part.Words) xml.Element(Lines.Of(DocumentStyles.PartWords, paragraph));
            if (part.Table is { } table) TableLines.Write(xml, table, room);
        }

        xml.Element(Lines.Of(DocumentStyles.Fact, ""));
        if (!running.IsCompact) xml.Element(HeadAndFoot.Foot(text, room));
        foreach (var fact in text.Colophon) xml.Element(Lines.Of(DocumentStyles.Fact, fact));
        xml.Element(running.IsLandscape ? PageSetup.OnlyLandscape() : PageSetup.Portrait());
    }
}
