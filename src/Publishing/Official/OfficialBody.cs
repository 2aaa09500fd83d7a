using CchcLive.Domain.Publications;
using CchcLive.Publishing.Tables;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Official;

/// <summary>The paragraphs of the document: what is published, of when, what it comes to, and by what right.</summary>
internal static class OfficialBody
{
    /// <summary>The mark that ends an official document.</summary>
    private const string EndMark = "./.";

    public static IReadOnlyList<string> Of(PublicationDocument document, IReadOnlyList<Annex> annexes)
    {
        List<string> paragraphs =
        [
            $"{PublicationWords.Period(document)}. {PublicationWords.DataTime(document)}.",
            $"{PublicationWords.Format(PublishingTexts.DefinitionLine, PublicationWords.Definition(document.Basis))}.",
            .. Figures(document),
        ];
        if (document.Supplements.Count > 0) paragraphs.Add(PublicationWords.Format(PublishingTexts.BodySupplements, VietnameseFormat.Count(document.Supplements.Count)));
        if (document.IndividualsBasis is { } right) paragraphs.Add(Individuals(right));
        if (document.Version > 1) paragraphs.Add($"{PublicationWords.Version(document)}.");
        paragraphs.Add(PublicationWords.Format(PublishingTexts.BodyAnnexes, string.Join("; ", annexes.Select(annex => $"{annex.Heading}: {annex.Title}"))) + EndMark);
        return paragraphs;
    }

    private static IEnumerable<string> Figures(PublicationDocument document)
    {
        if (document.Totals.FirstOrDefault(line => line.FieldCode is null) is not { } total) yield break;
        yield return PublicationWords.Format(
            PublishingTexts.BodyHandled, document.AreaName, VietnameseFormat.Count(total.ToHandle), VietnameseFormat.Count(total.Processed),
            TableCell.Share(total.OnTimeCount, total.OnTimeOf).ToString(), VietnameseFormat.Count(total.OnTimeCount), VietnameseFormat.Count(total.OnTimeOf));
        yield return total.Late == 0
            ? $"{PublishingTexts.DossiersEmpty}."
            : PublicationWords.Format(
                PublishingTexts.BodyLate, VietnameseFormat.Count(total.Late), VietnameseFormat.Count(total.LateEnded), VietnameseFormat.Count(total.LateOpen),
                VietnameseFormat.Count(total.Apologised), VietnameseFormat.Count(total.Explained));
    }

    private static string Individuals(IndividualsBasis right) => PublicationWords.Format(
        PublishingTexts.BodyIndividuals, right.LegalBasis, right.Decision, VietnameseFormat.Date(right.NoticeOn), right.ReplyDays,
        VietnameseFormat.Count(right.StepsJustified), VietnameseFormat.Count(right.StepsUnnamed));
}
