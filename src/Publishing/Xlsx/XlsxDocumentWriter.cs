using CchcLive.Domain.Publications;
using CchcLive.Publishing.Packing;
using CchcLive.Publishing.Tables;

namespace CchcLive.Publishing.Xlsx;

/// <summary>A workbook: a sheet about the document and one per list, with real numbers and days.</summary>
internal sealed class XlsxDocumentWriter : DocumentWriter
{
    public override string Format => "xlsx";

    public override string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override string FileExtension => ".xlsx";

    protected override void Write(PublicationDocument document, PublicationLayout layout, Stream output)
    {
        var tables = PublicationTables.Of(document);
        using var skeleton = new MemoryStream();
        var addresses = WorkbookSkeleton.Write(skeleton, document, tables);
        Dictionary<string, Action<Stream>> parts = new(StringComparer.Ordinal) { [addresses[0]] = part => AboutSheet.Write(part, document, layout, tables) };
        for (var index = 0; index < tables.Count; index++)
        {
            var table = tables[index];
            parts[addresses[index + 1]] = part => ListSheet.Write(part, document, layout, table);
        }

        skeleton.Position = 0;
        StreamedPackage.Write(output, document.Basis.CutOffAt, skeleton, parts);
    }
}
