using CchcLive.Bench.Workload;
using Npgsql;
using NpgsqlTypes;

namespace CchcLive.Bench.Scans;

/// <summary>One row a dossier for the PostgreSQL peer of the scans.</summary>
internal static class DossierRows
{
    /// <summary>Copies the dossiers of whole streams into the table.</summary>
    public static async Task CopyAsync(NpgsqlDataSource database, IEnumerable<BenchEvent> events)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var copy = await connection.BeginBinaryImportAsync("COPY dossiers FROM STDIN (FORMAT BINARY)");
        foreach (var dossier in events.GroupBy(e => e.Code, StringComparer.Ordinal))
        {
            var received = dossier.First(e => e.Verb == "received");
            using var data = System.Text.Json.JsonDocument.Parse(received.Data);
            await copy.StartRowAsync();
            await copy.WriteAsync(dossier.Key, NpgsqlDbType.Text);
            await copy.WriteAsync(received.Unit, NpgsqlDbType.Text);
            await copy.WriteAsync(data.RootElement.GetProperty("fieldCode").GetString()!, NpgsqlDbType.Text);
            await copy.WriteAsync(received.At.UtcDateTime, NpgsqlDbType.TimestampTz);
            await copy.WriteAsync(DateOnly.ParseExact(data.RootElement.GetProperty("dueAt").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), NpgsqlDbType.Date);
            if (dossier.FirstOrDefault(e => e.Verb == "completed") is { } completed) await copy.WriteAsync(completed.At.UtcDateTime, NpgsqlDbType.TimestampTz);
            else await copy.WriteNullAsync();
        }

        await copy.CompleteAsync();
    }
}
