using CchcLive.Publishing.Official;
using CchcLive.Publishing.Packing;

namespace CchcLive.Publishing.Xlsx;

/// <summary>A workbook: a sheet about the document and one per list, with real numbers and days.</summary>
internal sealed class XlsxDocumentWriter : DocumentWriter
{
    public override string Format => "xlsx";

    public override string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override string FileExtension => ".xlsx";

    protected override void Write(OfficialText text, Stream output)
    {
        using var skeleton = new MemoryStream();
        var addresses = WorkbookSkeleton.Write(skeleton, text);
        Dictionary<string, Action<Stream>> parts = new(StringComparer.Ordinal) { [addresses[0]] = part => AboutSheet.Write(part, text) };
        for (var index = 0; index < text.Tables.Count; index++)
        {
            var table = text.Tables[index];
            parts[addresses[index + 1]] = part => ListSheet.Write(part, text, table);
        }

        skeleton.Position = 0;
        StreamedPackage.Write(output, text.At, skeleton, parts);
    }
}
