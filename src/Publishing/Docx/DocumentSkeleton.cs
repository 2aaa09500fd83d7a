using CchcLive.Publishing.Official;
using CchcLive.Publishing.Packing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Letters = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace CchcLive.Publishing.Docx;

/// <summary>The document without its body: styles, and what stands in the top margin.</summary>
internal static class DocumentSkeleton
{
    /// <summary>The header of all pages but the first.</summary>
    public const string NumberedHeader = "rId2";

    /// <summary>The header of the first page, which has no number.</summary>
    public const string FirstHeader = "rId3";

    /// <summary>Makes it.</summary>
    /// <returns>The address of the body.</returns>
    public static string Write(Stream output, OfficialText text)
    {
        using var made = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        var main = made.AddMainDocumentPart();
        made.ChangeIdOfPart(main, "rId1");
        CoreProperties.Add(made, text);
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = DocumentStyles.Make(text.Running);
        main.AddNewPart<HeaderPart>(NumberedHeader).Header = new Header(Number(), Marks(text));
        main.AddNewPart<HeaderPart>(FirstHeader).Header = new Header(Marks(text));
        main.Document = new Document(new Body());
        return main.Uri.OriginalString;
    }

    private static Paragraph Number() =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = DocumentStyles.PageNumber }), new SimpleField(new Run(new Letters("2"))) { Instruction = " PAGE " });

    private static Paragraph Marks(OfficialText text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = DocumentStyles.Mark }), new Run(new Letters(text.Marks)));
}
