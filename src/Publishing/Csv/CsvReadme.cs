using CchcLive.Publishing.Official;
using CchcLive.Publishing.Tables;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Csv;

/// <summary>The text in the archive that says what its files are and how they are read.</summary>
internal static class CsvReadme
{
    /// <summary>The file of a list.</summary>
    public static string NameOf(DocumentTable table) => $"{table.Id}.csv";

    public static void Write(TextWriter output, OfficialText text)
    {
        output.NewLine = "\r\n";
        if (text.Marks.Length > 0) output.WriteLine(text.Marks);
        output.WriteLine(text.Subject);
        output.WriteLine();
        foreach (var fact in text.Colophon) output.WriteLine(fact);
        output.WriteLine();
        output.WriteLine(PublishingTexts.ReadmeFiles);
        foreach (var table in text.Tables) output.WriteLine(PublicationWords.Format(PublishingTexts.ReadmeFile, NameOf(table), table.Title, VietnameseFormat.Count(table.Count)));
        output.WriteLine(PublicationWords.Format(PublishingTexts.ReadmeJson, text.JsonName));
        output.WriteLine();
        output.WriteLine(PublishingTexts.ReadmeFormat);
        output.WriteLine(PublishingTexts.ReadmeFormula);
        output.WriteLine(PublishingTexts.ReadmeExcel);
    }
}
