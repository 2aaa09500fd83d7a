using CchcLive.Ingest.Csv;
using CsvHelper;

namespace CchcLive.Ingest.Reconciliation;

/// <summary>
/// A CSV file of counted figures: a header with <c>date,state,count</c> and, if wanted, <c>field,from,codes,document,documentDate,note,fileName,sha256</c>, in any order; comma, semicolon or tab.
/// </summary>
public static class CountFile
{
    private static readonly string[] Needed = ["date", "state", "count"];
    private static readonly string[] Columns = [.. Needed, "field", "from", "codes", "document", "documentDate", "note", "fileName", "sha256"];

    /// <summary>The header of a whole file, for those who begin one.</summary>
    public static string Header { get; } = string.Join(',', Columns);

    /// <summary>Reads a file; the reader then has every fault, with its line and field.</summary>
    public static CountReader Read(byte[] bytes, DateOnly today)
    {
        var reader = new CountReader(today);
        try
        {
            using var records = new RecordReader(new MemoryStream(bytes), separator: null, encoding: null);
            Take(records, reader);
        }
        catch (CsvFormatException)
        {
            reader.Fault("", "bản ghi dài quá mức, thường do thiếu dấu nháy kép đóng.", 1);
        }

        return reader;
    }

    private static void Take(RecordReader records, CountReader reader)
    {
        var header = records.Header.Select(name => name.Trim()).ToList();
        foreach (var missing in Needed.Where(name => !header.Contains(name, StringComparer.OrdinalIgnoreCase))) reader.Fault(missing, "tệp không có cột này.", 1);
        foreach (var unknown in header.Where(name => !Columns.Contains(name, StringComparer.OrdinalIgnoreCase))) reader.Fault(unknown, $"không có cột này; có: {string.Join(", ", Columns)}.", 1);
        foreach (var twice in header.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)) reader.Fault(twice.Key, "cột có hai lần.", 1);
        if (reader.Faults.Count > 0) return;
        while (records.Next() is { } cells)
        {
            if (records.IsBroken) reader.Fault("", "dấu nháy kép đặt sai chỗ.", records.Line);
            else if (cells.Length != header.Count) reader.Fault("", $"có {cells.Length} cột, tiêu đề có {header.Count} cột.", records.Line);
            else reader.Take(TextOf(name => header.FindIndex(one => one.Equals(name, StringComparison.OrdinalIgnoreCase)) is var at && at < 0 ? null : cells[at]), records.Line);
        }

        if (reader.Figures.Count == 0 && reader.Faults.Count == 0) reader.Fault("", "tệp không có dòng nào.", 1);
    }

    private static CountText TextOf(Func<string, string?> cell) => new()
    {
        Date = cell("date"), Field = cell("field"), State = cell("state"), From = cell("from"), Count = cell("count"), Codes = cell("codes"), Document = cell("document"),
        DocumentDate = cell("documentDate"), Note = cell("note"), FileName = cell("fileName"), Sha256 = cell("sha256"),
    };
}
