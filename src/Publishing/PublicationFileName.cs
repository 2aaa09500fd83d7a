using CchcLive.Domain.Publications;

namespace CchcLive.Publishing;

/// <summary>What a downloaded publication is called: ASCII, so that no mail program or drive spoils it.</summary>
public static class PublicationFileName
{
    /// <summary><c>cham-muon-quan-binh-tan-2026-10-v1.pdf</c>; of a draft <c>…-du-thao.pdf</c>.</summary>
    public static string Of(PublicationDocument document, PublicationLayout layout, IDocumentWriter writer) =>
        $"cham-muon-{document.Area}-{document.Period.Id}-{(layout.IsDraft ? "du-thao" : $"v{document.Version}")}{writer.FileExtension}";
}
