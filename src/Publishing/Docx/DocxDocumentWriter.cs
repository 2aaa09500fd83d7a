using CchcLive.Publishing.Official;
using CchcLive.Publishing.Packing;
using CchcLive.Publishing.Pdf;

namespace CchcLive.Publishing.Docx;

/// <summary>An official document to be numbered, dated and signed in the office's document system, in the layout of Nghị định 30/2020/NĐ-CP.</summary>
internal sealed class DocxDocumentWriter : DocumentWriter
{
    public override string Format => "docx";

    public override string ContentType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public override string FileExtension => ".docx";

    protected override void Write(OfficialText whole, Stream output)
    {
        var text = OnePage.Fitted(whole);
        using var skeleton = new MemoryStream();
        var body = DocumentSkeleton.Write(skeleton, text);
        skeleton.Position = 0;
        StreamedPackage.Write(output, text.At, skeleton, new Dictionary<string, Action<Stream>>(StringComparer.Ordinal) { [body] = part => DocumentBody.Write(part, text) });
    }
}
