using CchcLive.Domain.Publications;

namespace CchcLive.Publishing.Json;

/// <summary>The canonical JSON itself, whose hash is the document's (<c>docs/schemas/cchc-publication-1.schema.json</c>).</summary>
internal sealed class JsonDocumentWriter : IDocumentWriter
{
    public string Format => "json";

    public string ContentType => "application/json";

    public string FileExtension => ".json";

    public async Task WriteAsync(PublicationDocument document, PublicationLayout layout, Stream output, CancellationToken cancellation = default) =>
        await output.WriteAsync(CanonicalJson.Write(document), cancellation);
}
