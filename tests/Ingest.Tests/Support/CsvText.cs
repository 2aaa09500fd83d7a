using System.Text;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Csv.Mapping;

namespace CchcLive.Ingest.Tests.Support;

/// <summary>Short ways to map small files.</summary>
internal static class CsvText
{
    /// <summary>A mapping of columns MA (code), NGAY (time) and any fields of received.</summary>
    internal static CsvMapping Mapping(string fields = "", string more = "", string formats = "\"dd/MM/yyyy HH:mm\", \"dd/MM/yyyy\"", string zone = "Asia/Ho_Chi_Minh") => Parse(
        $$"""{"source":"s","zone":"{{zone}}","formats":[{{formats}}],"code":"MA",{{more}}"events":[{"verb":"received","time":"NGAY","fields":{ {{fields}} } }]}""");

    internal static CsvMapping Parse(string json) => CsvMappingReader.Read(Encoding.UTF8.GetBytes(json));

    internal static List<MappedRow> Rows(string text, CsvMapping? mapping = null) => Rows(Encoding.UTF8.GetBytes(text), mapping);

    internal static List<MappedRow> Rows(byte[] bytes, CsvMapping? mapping = null)
    {
        using var import = CsvImport.Open(new MemoryStream(bytes), mapping ?? Mapping());
        return [.. import.Rows()];
    }
}
