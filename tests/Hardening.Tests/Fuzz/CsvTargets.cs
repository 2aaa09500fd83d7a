using System.IO.Compression;
using System.Text;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Csv.Mapping;

namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>CSV files, packed and not, and the files that say how to read them.</summary>
internal static class CsvTargets
{
    private const string Rows = "MA,NGAY,HAN,SO,DV\nh1,12/03/2025 07:25,20/03/2025,5,Phường 1\n\"h2\",13/03/2025,,,\"a \"\"b\"\"\"\nh3,14/03/2025 09:00,21/03/2025,7,\"An\nLạc\"\n";

    private const string Mapping = """
        {"source":"s","zone":"Asia/Ho_Chi_Minh","separator":",","formats":["dd/MM/yyyy HH:mm","dd/MM/yyyy","iso"],"code":{"column":"MA"},"recordedAt":{"value":"2025-03-15T00:00:00+07:00"},
        "area":{"name":"Vùng"},"ignore":[{"when":{"column":"SO","in":["0"]},"reason":"không"}],
        "events":[{"verb":"received","id":"{MA}-{$hash}","time":"NGAY","when":{"column":"MA","present":true},
        "fields":{"dueAt":"HAN","legalDuration":"SO","handlingUnitId":{"column":"DV","slug":true,"prefix":"u-"},"externalCodes":"DV"}}]}
        """;

    /// <summary>The readers.</summary>
    public static IEnumerable<FuzzTarget> All()
    {
        var mapping = CsvMappingReader.Read(Encoding.UTF8.GetBytes(Mapping));
        byte[] rows = Encoding.UTF8.GetBytes(Rows), wide = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Rows)];
        byte[][] mappings = [Encoding.UTF8.GetBytes(Mapping), .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "mappings")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        yield return new FuzzTarget("csv", 14, [rows, wide], bytes => ReadRows(bytes, mapping));
        yield return new FuzzTarget("csv.gz", 4, [Packed(rows), Packed(wide)], bytes => ReadRows(bytes, mapping)) { BytesPerByte = 4000 }; // what is packed may be a thousand times as long
        yield return new FuzzTarget("mapping", 8, mappings, bytes => ReadMapping(bytes, rows));
    }

    private static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static Outcome ReadMapping(byte[] bytes, byte[] rows)
    {
        CsvMapping mapping;
        try
        {
            mapping = CsvMappingReader.Read(bytes);
        }
        catch (MappingException e)
        {
            Assert.NotEmpty(e.Faults);
            return Outcome.Refused;
        }

        ReadRows(rows, mapping);
        return Outcome.Accepted;
    }

    /// <summary>Every row gives events of the contract, a reason to pass over it, or a problem; or the file ends with the line that cannot be read.</summary>
    private static Outcome ReadRows(byte[] bytes, CsvMapping mapping)
    {
        var outcome = Outcome.Refused;
        try
        {
            using var import = CsvImport.Open(new MemoryStream(bytes), mapping);
            foreach (var row in import.Rows())
            {
                Assert.True(row.Events.Count + row.Problems.Count > 0 || row.Ignored is not null, $"Line {row.Line} gave nothing and no reason.");
                foreach (var e in row.Events) EventTargets.Survives(e);
                if (row.Events.Count > 0) outcome = Outcome.Accepted;
            }
        }
        catch (CsvImportException e)
        {
            Assert.True(e is { Line: > 0, Message.Length: > 0 });
        }

        return outcome;
    }
}
