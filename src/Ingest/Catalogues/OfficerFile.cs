using System.Globalization;
using System.Text;
using CchcLive.Domain;
using CchcLive.Domain.Catalogues;
using CchcLive.Ingest.Csv;
using CsvHelper;

namespace CchcLive.Ingest.Catalogues;

/// <summary>
/// A CSV file of officers: a header with <c>id,name,position,unit</c> and, if wanted, <c>from,until</c>, in any order; comma, semicolon or tab; days as
/// <c>2026-03-12</c> or <c>12/03/2026</c>.
/// </summary>
public sealed class OfficerFile
{
    private static readonly string[] Needed = ["id", "name", "position", "unit"];
    private static readonly string[] Columns = [.. Needed, "from", "until"];
    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];
    private static readonly string Kind = CatalogueKind.Officers.Name();

    private readonly List<Officer> _officers = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly List<CatalogueFault> _faults = [];
    private int _line = 1;

    private OfficerFile()
    {
    }

    /// <summary>The officers, in the order of the file.</summary>
    public IReadOnlyList<Officer> Officers => _officers;

    /// <summary>Reads a file.</summary>
    /// <exception cref="CatalogueException">It cannot be read; the message names every line and field.</exception>
    public static OfficerFile Read(byte[] bytes)
    {
        var file = new OfficerFile();
        try
        {
            using var records = new RecordReader(new MemoryStream(bytes), separator: null, encoding: null);
            file.Take(records);
        }
        catch (CsvFormatException)
        {
            file.Fault("", "", "bản ghi dài quá mức, thường do thiếu dấu nháy kép đóng");
        }

        return file._faults.Count == 0 ? file : throw new CatalogueException(file._faults);
    }

    /// <summary>Faults with the lines that they are of.</summary>
    public IReadOnlyList<CatalogueFault> WithLines(IReadOnlyList<CatalogueFault> faults) =>
        [.. faults.Select(fault => _lines.TryGetValue(fault.Item, out var line) ? fault with { Line = line } : fault)];

    private void Take(RecordReader records)
    {
        var header = records.Header.Select(name => name.Trim().ToLowerInvariant()).ToList();
        foreach (var missing in Needed.Where(name => !header.Contains(name))) Fault("", missing, "tệp không có cột này");
        foreach (var unknown in header.Where(name => !Columns.Contains(name))) Fault("", unknown, $"không có cột này; có: {string.Join(", ", Columns)}");
        foreach (var twice in header.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1)) Fault("", twice.Key, "cột có hai lần");
        if (_faults.Count > 0) return;
        while (records.Next() is { } cells)
        {
            _line = (int)records.Line;
            if (records.IsBroken) Fault("", "", "dấu nháy kép đặt sai chỗ");
            else if (cells.Length != header.Count) Fault("", "", $"có {cells.Length} cột, tiêu đề có {header.Count} cột");
            else Take(name => header.IndexOf(name) is var at && at < 0 ? "" : cells[at].Trim().Normalised(NormalizationForm.FormC));
        }
    }

    private void Take(Func<string, string> cell)
    {
        var officer = new Officer(cell("id"), cell("name"), cell("position"), cell("unit"), Day(cell, "from"), Day(cell, "until"));
        _officers.Add(officer);
        _lines[((ICatalogueItem)officer).Key] = _line;
    }

    private DateOnly? Day(Func<string, string> cell, string column)
    {
        if (cell(column) is not { Length: > 0 } text) return null;
        if (DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Fault(cell("id"), column, $"“{text}” không phải ngày: viết 2026-03-12 hoặc 12/03/2026");
        return null;
    }

    private void Fault(string item, string field, string message) => _faults.Add(new CatalogueFault(Kind, item, field, message, _line));
}
