using CchcLive.Publishing.Official;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CchcLive.Publishing.Docx;

/// <summary>Head, title, text and foot of a document with annexes, to the end of its upright pages.</summary>
internal static class FirstPages
{
    public static IEnumerable<OpenXmlElement> Of(OfficialText text)
    {
        yield return HeadAndFoot.Head(text, PageSetup.PortraitWidth);
        yield return Lines.Of(DocumentStyles.Title, text.Kind);
        yield return Lines.Of(DocumentStyles.Subject, text.Subject);
        yield return Lines.Rule(2200, PageSetup.PortraitWidth);
        foreach (var paragraph in text.Body) yield return Lines.Of(DocumentStyles.Body, paragraph);
        yield return HeadAndFoot.Foot(text, PageSetup.PortraitWidth);
        yield return new Paragraph(new ParagraphProperties(PageSetup.Portrait()));
    }
}
