using System.Text;
using CsvHelper;

namespace CchcLive.Ingest.Csv;

/// <summary>Reads the records of a CSV file with the lines on which they begin. Empty lines are passed over.</summary>
internal sealed class RecordReader : IDisposable
{
    /// <summary>The greatest length of one record, in bytes; it bounds what an unclosed quotation mark can swallow.</summary>
    private const int MaxRecordSize = 256 * 1024;

    private readonly CsvReader _reader;
    private CsvMalformedReason? _fault;

    /// <summary>A reader; without a separator it finds out which of , ; | and tab it is, without an encoding it heeds the byte order mark or takes UTF-8.</summary>
    internal RecordReader(Stream stream, char? separator, Encoding? encoding) => _reader = CsvReader.Create(stream, new CsvReaderOptions
    {
        Separator = separator,
        Encoding = encoding,
        MaxRecordSize = MaxRecordSize,
        TrackLineNumbers = true,
        PoolStrings = true,
        OnMalformedRecord = record => _fault = record.Reason,
    });

    /// <summary>The columns.</summary>
    internal IReadOnlyList<string> Header => _reader.Headers;

    /// <summary>The line on which the current record begins, from 1.</summary>
    internal long Line => _reader.LineNumber;

    /// <summary>How many lines the current record has.</summary>
    internal int Lines => 1 + _reader.RawRecord.TrimEnd("\r\n"u8).Count((byte)'\n');

    /// <summary>True if quotation marks of the current record are out of place. One within a value on a single line does no harm.</summary>
    internal bool IsBroken => _fault is not (null or CsvMalformedReason.FieldCountMismatch) && !(_fault == CsvMalformedReason.StrayQuote && Lines == 1);

    /// <summary>The next record; null at the end.</summary>
    internal string[]? Next()
    {
        _fault = null;
        return _reader.Read() ? _reader.Current.ToArray() : null;
    }

    public void Dispose() => _reader.Dispose();
}
