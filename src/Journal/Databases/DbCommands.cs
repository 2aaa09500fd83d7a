using System.Data.Common;
using CchcLive.Journal.Segments;

namespace CchcLive.Journal.Databases;

/// <summary>Commands and columns without ceremony. Parameters are written <c>@name</c> in both databases.</summary>
internal static class DbCommands
{
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // every caller passes a constant
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static async Task<int> ExecuteAsync(this DbConnection connection, string sql, (string Name, object? Value)[] parameters, CancellationToken cancellation)
    {
        await using var command = connection.Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<IReadOnlyList<T>> ListAsync<T>(
        this DbConnection connection, string sql, (string Name, object? Value)[] parameters, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await using var command = connection.Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) rows.Add(row(reader));
        return rows;
    }

    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? NumberOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static byte[] Bytes(this DbDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    public static ChainHash Hash(this DbDataReader reader, int column) => new(reader.Bytes(column));

    public static DateTimeOffset Instant(this DbDataReader reader, int column) => JournalTime.FromMicroseconds(reader.GetInt64(column));
}
