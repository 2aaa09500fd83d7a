using System.Data.Common;
using System.Globalization;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CchcLive.EndToEnd.Tests.DossiersTable;

/// <summary>The database of a server as a BI tool opens it.</summary>
internal static class Sql
{
    /// <summary>The SQLite file of a data folder, to read.</summary>
    public static DbConnection Sqlite(string data) => new SqliteConnection($"Data Source={Path.Combine(data, "cchc.db")};Mode=ReadOnly;Pooling=False");

    /// <summary>A PostgreSQL database.</summary>
    public static DbConnection Postgres(string address) => new NpgsqlConnection(address + ";Pooling=false");

    /// <summary>The rows of a query as text, their columns separated by <c>|</c>.</summary>
    public static async Task<List<string>> LinesAsync(this DbConnection database, string sql)
    {
        await using var connection = database;
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
        return lines;
    }

    /// <summary>Figures by key: the columns of a query after the first.</summary>
    public static async Task<Dictionary<string, long[]>> FiguresAsync(this DbConnection database, string sql) => (await database.LinesAsync(sql))
        .Select(line => line.Split('|'))
        .ToDictionary(line => line[0], line => line.Skip(1).Select(figure => long.Parse(figure, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);

    /// <summary>Waits until the table holds all that the server holds.</summary>
    public static Task CaughtUpAsync(this Server server) => Eventually.Is(
        async () => (await server.GetAsync("/health")).GetProperty("dossiersTable"), table => table.GetProperty("behindEvents").GetInt64() == 0, "the table caught up");
}
