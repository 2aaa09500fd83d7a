using CchcLive.Domain.Publications;
using CchcLive.Publishing.Tables;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Csv;

/// <summary>The text in the archive that says what its files are and how they are read.</summary>
internal static class CsvReadme
{
    /// <summary>The file of a list.</summary>
    public static string NameOf(PublicationTable table) => $"{table.Id}.csv";

    public static void Write(TextWriter text, PublicationDocument document, PublicationLayout layout, IReadOnlyList<PublicationTable> tables)
    {
        text.NewLine = "\r\n";
        if (PublicationWords.Marks(document, layout.IsDraft) is { Length: > 0 } marks) text.WriteLine(marks);
        text.WriteLine(PublicationWords.Subject(document));
        text.WriteLine();
        foreach (var fact in PublicationWords.Facts(document, layout)) text.WriteLine(fact);
        text.WriteLine();
        text.WriteLine(PublishingTexts.ReadmeFiles);
        foreach (var table in tables) text.WriteLine(PublicationWords.Format(PublishingTexts.ReadmeFile, NameOf(table), table.Title, VietnameseFormat.Count(table.Count)));
        text.WriteLine(PublicationWords.Format(PublishingTexts.ReadmeJson, CsvDocumentWriter.JsonName));
        text.WriteLine();
        text.WriteLine(PublishingTexts.ReadmeFormat);
        text.WriteLine(PublishingTexts.ReadmeFormula);
        text.WriteLine(PublishingTexts.ReadmeExcel);
    }
}
