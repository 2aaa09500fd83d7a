using System.Text;
using CchcLive.Domain;
using CchcLive.Domain.Catalogues;
using CchcLive.Ingest.Csv;

namespace CchcLive.Ingest.Catalogues;

/// <summary>A CSV file of officers or of imported figures: a header with their columns in any order; comma, semicolon or tab.</summary>
public sealed class CatalogueFile
{
    private readonly List<ICatalogueItem> _items = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly List<CatalogueFault> _faults = [];
    private readonly CatalogueKind _kind;
    private readonly CatalogueColumns _columns;
    private int _line = 1;

    private CatalogueFile(CatalogueKind kind) => (_kind, _columns) = (kind, CatalogueColumns.Of(kind) ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, null));

    /// <summary>The items, in the order of the file.</summary>
    public IReadOnlyList<ICatalogueItem> Items => _items;

    /// <summary>True if items of a catalogue can come from a CSV file.</summary>
    public static bool IsKnown(CatalogueKind kind) => CatalogueColumns.Of(kind) is not null;

    /// <summary>Reads a file.</summary>
    /// <exception cref="CatalogueException">It cannot be read; the message names every line and field.</exception>
    public static CatalogueFile Read(CatalogueKind kind, byte[] bytes)
    {
        var file = new CatalogueFile(kind);
        try
        {
            using var records = new RecordReader(new MemoryStream(bytes), separator: null, encoding: null);
            file.Take(records);
        }
        catch (CsvHelper.CsvFormatException)
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
        foreach (var missing in _columns.Needed.Where(name => !header.Contains(name))) Fault("", missing, "tệp không có cột này");
        foreach (var unknown in header.Where(name => !_columns.All.Contains(name, StringComparer.Ordinal))) Fault("", unknown, $"không có cột này; có: {string.Join(", ", _columns.All)}");
        foreach (var twice in header.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1)) Fault("", twice.Key, "cột có hai lần");
        if (_faults.Count > 0) return;
        while (records.Next() is { } cells)
        {
            _line = (int)records.Line;
            if (records.IsBroken) Fault("", "", "dấu nháy kép đặt sai chỗ");
            else if (cells.Length != header.Count) Fault("", "", $"có {cells.Length} cột, tiêu đề có {header.Count} cột");
            else Take(new CatalogueRow(name => header.IndexOf(name) is var at && at < 0 ? "" : cells[at].Trim().Normalised(NormalizationForm.FormC), Fault));
        }
    }

    private void Take(CatalogueRow row)
    {
        var item = _columns.Read(row);
        _items.Add(item);
        _lines[item.Key] = _line;
    }

    private void Fault(string item, string field, string message) => _faults.Add(new CatalogueFault(_kind.Name(), item, field, message, _line));
}
