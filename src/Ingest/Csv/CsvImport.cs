using CchcLive.Domain.Events;
using CchcLive.Ingest.Csv.Mapping;
using CchcLive.Ingest.Rules;
using CsvHelper;

namespace CchcLive.Ingest.Csv;

/// <summary>
/// Reads one CSV file through a mapping, row by row, in constant memory. The same file gives the same events whenever it is read, in
/// whatever order its rows come.
/// </summary>
public sealed class CsvImport : IDisposable
{
    private readonly SourceStream _source;
    private readonly RecordReader _records;
    private readonly RowMapper _mapper;
    private readonly UnitLedger _units = new();
    private readonly Dictionary<string, int> _columns;
    private long _line;

    private CsvImport(SourceStream source, CsvMapping mapping, Moment? recordedAt)
    {
        _source = source;
        _records = Guard(() => Records(source, mapping.Separator))!;
        Header = Guard(() => _records.Header.Select(name => name.Trim()).ToList())!;
        if (Header.Count == 0) throw new CsvImportException(1, "tệp không có dòng tiêu đề.");
        _columns = Place(mapping, Header);
        UnmappedColumns = [.. Header.Where(name => !_columns.ContainsKey(name))];
        _mapper = new RowMapper(mapping, recordedAt, _units);
    }

    /// <summary>The columns of the file.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The columns that the mapping does not read; nothing of them enters.</summary>
    public IReadOnlyList<string> UnmappedColumns { get; }

    /// <summary>Bytes of the file (packed, if it is packed) taken so far.</summary>
    public long BytesRead => _source.BytesRead;

    /// <summary>The units that the events given so far have named, by id.</summary>
    public IReadOnlyList<SeenUnit> Units => _units.Units;

    /// <summary>Opens a file: plain or gzip, UTF-8 or UTF-16. The stream is closed with the import.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="mapping">How to read it.</param>
    /// <param name="recordedAt">When the file was taken; it wins over the mapping's fixed moment. Of two restatements the later one stands.</param>
    /// <exception cref="CsvImportException">It has no header, or lacks columns that the mapping reads.</exception>
    public static CsvImport Open(Stream stream, CsvMapping mapping, Moment? recordedAt = null) => new(new SourceStream(stream), mapping, recordedAt);

    /// <summary>The rows, once, to the end of the file.</summary>
    /// <exception cref="CsvImportException">The file cannot be read on.</exception>
    public IEnumerable<MappedRow> Rows()
    {
        while (Guard(Next) is { } row) yield return row;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _records.Dispose();
        _source.Dispose();
    }

    private static RecordReader Records(SourceStream source, char? separator)
    {
        var (content, encoding) = source.Open();
        return new RecordReader(content, separator, encoding);
    }

    private static Dictionary<string, int> Place(CsvMapping mapping, IReadOnlyList<string> header) =>
        ColumnPlaces.TryFind(mapping, header, out var places, out var fault) ? places : throw new CsvImportException(1, $"tệp {fault}");

    private MappedRow? Next()
    {
        if (_records.Next() is not { } cells) return null;
        _line = _records.Line;
        if (_records.IsBroken) return Broken(RuleIds.BadCsv, "Dấu nháy kép đặt sai chỗ");
        if (cells.Length != Header.Count) return Broken(RuleIds.ColumnCount, $"Dòng có {cells.Length} cột, tiêu đề có {Header.Count} cột");
        return _mapper.Map(new CsvRow(_line, _columns, cells));
    }

    private MappedRow Broken(string rule, string message)
    {
        var span = _records.Lines > 1 ? $"; bản ghi kéo tới dòng {_line + _records.Lines - 1}, các dòng ở giữa không đọc riêng được" : "";
        return new MappedRow { Line = _line, Problems = [new Problem(rule, null, message + span + ".")] };
    }

    private T? Guard<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InvalidDataException)
        {
            throw new CsvImportException(_line + 1, "tệp nén .gz bị hỏng hoặc bị cắt ngang từ chỗ này; hãy tải lại tệp rồi nhập lại.");
        }
        catch (CsvFormatException)
        {
            throw new CsvImportException(_line + 1, "bản ghi dài quá mức, thường do thiếu dấu nháy kép đóng; các dòng trước đã đọc, hãy sửa dòng này rồi nhập lại cả tệp.");
        }
    }
}
