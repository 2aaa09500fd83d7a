using System.IO.Compression;
using System.Text;
using CchcLive.Domain.Publications;
using CchcLive.Publishing.Packing;
using CchcLive.Publishing.Tables;

namespace CchcLive.Publishing.Csv;

/// <summary>A ZIP of one CSV file per list, the canonical JSON and a text that says what they are.</summary>
internal sealed class CsvDocumentWriter : DocumentWriter
{
    /// <summary>The name of the canonical JSON in the archive.</summary>
    internal const string JsonName = "cong-bo.json";

    public override string Format => "csv";

    public override string ContentType => "application/zip";

    public override string FileExtension => ".zip";

    protected override void Write(PublicationDocument document, PublicationLayout layout, Stream output)
    {
        using var zip = new FixedZip(output, document.Basis.CutOffAt, CompressionLevel.Fastest);
        var tables = PublicationTables.Of(document);
        using (var readme = new StreamWriter(zip.Open("README.txt"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true))) CsvReadme.Write(readme, document, layout, tables);
        foreach (var table in tables)
        {
            using var entry = zip.Open(CsvReadme.NameOf(table));
            CsvTable.Write(entry, table);
        }

        using var json = zip.Open(JsonName);
        CanonicalJson.Write(document, json);
    }
}
