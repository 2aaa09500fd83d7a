using CchcLive.Domain.Publications;

namespace CchcLive.Publishing.Json;

/// <summary>The canonical JSON itself, whose hash is the document's (<c>docs/schemas/cchc-publication-1.schema.json</c>).</summary>
internal sealed class JsonDocumentWriter : DocumentWriter
{
    public override string Format => "json";

    public override string ContentType => "application/json";

    public override string FileExtension => ".json";

    protected override void Write(PublicationDocument document, PublicationLayout layout, Stream output) => CanonicalJson.Write(document, output);
}
