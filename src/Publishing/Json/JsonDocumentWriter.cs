using CchcLive.Publishing.Official;

namespace CchcLive.Publishing.Json;

/// <summary>The canonical JSON itself, whose hash is the document's (<c>docs/schemas</c>).</summary>
internal sealed class JsonDocumentWriter : DocumentWriter
{
    public override string Format => "json";

    public override string ContentType => "application/json";

    public override string FileExtension => ".json";

    protected override void Write(OfficialText text, Stream output) => text.WriteJson(output);
}
