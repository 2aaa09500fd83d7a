using System.IO.Compression;
using System.Text;
using CchcLive.Publishing.Official;
using CchcLive.Publishing.Packing;

namespace CchcLive.Publishing.Csv;

/// <summary>A ZIP of one CSV file per list, the canonical JSON and a text that says what they are.</summary>
internal sealed class CsvDocumentWriter : DocumentWriter
{
    public override string Format => "csv";

    public override string ContentType => "application/zip";

    public override string FileExtension => ".zip";

    protected override void Write(OfficialText text, Stream output)
    {
        using var zip = new FixedZip(output, text.At, CompressionLevel.Fastest);
        using (var readme = new StreamWriter(zip.Open("README.txt"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true))) CsvReadme.Write(readme, text);
        foreach (var table in text.Tables)
        {
            using var entry = zip.Open(CsvReadme.NameOf(table));
            CsvTable.Write(entry, table);
        }

        using var json = zip.Open(text.JsonName);
        text.WriteJson(json);
    }
}
