using CchcLive.Domain.Publications;
using CchcLive.Publishing.Official;
using CchcLive.Publishing.Packing;

namespace CchcLive.Publishing.Docx;

/// <summary>An official document to be numbered, dated and signed in the office's document system, in the layout of Nghị định 30/2020/NĐ-CP.</summary>
internal sealed class DocxDocumentWriter : DocumentWriter
{
    public override string Format => "docx";

    public override string ContentType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public override string FileExtension => ".docx";

    protected override void Write(PublicationDocument document, PublicationLayout layout, Stream output)
    {
        var text = OfficialText.Of(document, layout);
        using var skeleton = new MemoryStream();
        var body = DocumentSkeleton.Write(skeleton, document, text);
        skeleton.Position = 0;
        StreamedPackage.Write(output, document.Basis.CutOffAt, skeleton, new Dictionary<string, Action<Stream>>(StringComparer.Ordinal) { [body] = part => DocumentBody.Write(part, text) });
    }
}
