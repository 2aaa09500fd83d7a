using System.Buffers.Binary;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CchcLive.Ingest.Connecting.Settings;
using CchcLive.Ingest.Csv;
using Npgsql;
using NpgsqlTypes;

namespace CchcLive.Ingest.Connecting.Pull;

/// <summary>Reads a view from a watermark on, in the order of the watermark, row by row: never more than one row is held.</summary>
internal sealed class ViewReader(PullSettings settings, NpgsqlConnection connection)
{
    /// <summary>Longest wait for the database, in seconds.</summary>
    public const int TimeoutSeconds = 120;

    private const string ClockSql = "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY; SELECT CURRENT_TIMESTAMP, LOCALTIMESTAMP";

    /// <summary>The present by the database's clock.</summary>
    public async Task<SourceClock> ClockAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(ClockSql, connection) { CommandTimeout = TimeoutSeconds };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return new SourceClock(row.GetDateTime(0), row.GetDateTime(1), settings.Mapping.Zone);
    }

    /// <summary>The rows from <paramref name="from"/> on.</summary>
    /// <param name="from">A literal for the watermark column.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ConnectorFault">The query does not give what the settings and the mapping say.</exception>
    public async IAsyncEnumerable<PulledRow> ReadAsync(string from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(from);
        await using var rows = await OpenAsync(command, cancellation);
        var (places, mark, dates) = Look(rows);
        var cells = new string[rows.FieldCount];
        for (var number = 1L; await rows.ReadAsync(cancellation); number++)
        {
            foreach (var (name, place) in places)
            {
                cells[place] = CellText.Of(rows.GetValue(place), dates[place], settings.Mapping.Zone)
                    ?? throw new ConnectorFault($"Cột “{name}” có kiểu {rows.GetDataTypeName(place)}, không đọc được thành chữ; hãy đổi sang text trong câu truy vấn.");
            }

            var at = rows.GetValue(mark) is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : (DateTime)rows.GetValue(mark);
            yield return new PulledRow(at, new CsvRow(number, places, [.. cells]), Fingerprint(at, places.Values, cells));
        }
    }

    /// <summary>
    /// The operator's query, wrapped: from the watermark on and in its order, whatever the query says itself. The value goes as a literal without a
    /// type, so that the database reads it as what the column is.
    /// </summary>
    private NpgsqlCommand Command(string from)
    {
        var column = '"' + settings.Watermark.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        var query = settings.Query.TrimEnd().TrimEnd(';');
#pragma warning disable CA2100 // the query is the operator's own
        return new NpgsqlCommand($"SELECT * FROM (\n{query}\n) AS dossier_rows WHERE {column} >= @watermark ORDER BY {column}", connection)
#pragma warning restore CA2100
        {
            CommandTimeout = TimeoutSeconds,
            Parameters = { new NpgsqlParameter("watermark", NpgsqlDbType.Unknown) { Value = from } },
        };
    }

    private async Task<NpgsqlDataReader> OpenAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        try
        {
            return await command.ExecuteReaderAsync(cancellation);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidTextRepresentation)
        {
            throw NoTime("không phải thời gian", e);
        }
    }

    private ConnectorFault NoTime(string kind, Exception? cause = null) => new($"Cột mốc “{settings.Watermark}” {kind}; cần timestamptz, timestamp hoặc date.", cause);

    private (Dictionary<string, int> Places, int Mark, bool[] Dates) Look(DbDataReader rows)
    {
        string[] header = [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)];
        if (!ColumnPlaces.TryFind(settings.Mapping, header, out var places, out var fault)) throw new ConnectorFault($"Câu truy vấn {fault}");
        var mark = Array.IndexOf(header, settings.Watermark);
        if (mark < 0) throw new ConnectorFault($"Câu truy vấn không có cột mốc “{settings.Watermark}”.");
        if (rows.GetFieldType(mark) != typeof(DateTime) && rows.GetFieldType(mark) != typeof(DateOnly))
            throw NoTime($"có kiểu {rows.GetDataTypeName(mark)}");
        return (places, mark, [.. Enumerable.Range(0, rows.FieldCount).Select(place => rows.GetDataTypeName(place) == "date")]);
    }

    private static UInt128 Fingerprint(DateTime at, IEnumerable<int> places, string[] cells)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, at.Ticks);
        hash.AppendData(number);
        foreach (var place in places)
        {
            BinaryPrimitives.WriteInt64LittleEndian(number, cells[place].Length);
            hash.AppendData(number);
            hash.AppendData(Encoding.UTF8.GetBytes(cells[place]));
        }

        return BinaryPrimitives.ReadUInt128LittleEndian(hash.GetHashAndReset());
    }
}
