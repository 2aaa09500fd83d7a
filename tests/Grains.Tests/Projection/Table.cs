using System.Data.Common;
using System.Globalization;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CchcLive.Grains.Tests.Projection;

/// <summary>The table of dossiers as a BI tool sees it: by plain SQL, past the program.</summary>
internal static class Table
{
    /// <summary>The rows of a query, each with its values by column; instants as UTC ticks.</summary>
    public static async Task<List<Dictionary<string, object?>>> QueryAsync(this World world, string sql)
    {
        await using DbConnection connection = world.Database is null
            ? new SqliteConnection($"Data Source={Path.Combine(world.DataDir, JournalStores.FileName)};Pooling=False;Default Timeout=30")
            : new NpgsqlConnection(world.Database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => reader.IsDBNull(column) ? null : Plain(reader.GetValue(column)), StringComparer.Ordinal));
        return rows;
    }

    /// <summary>Counts by the first column of a query.</summary>
    public static async Task<Dictionary<string, long>> CountsAsync(this World world, string sql) =>
        (await world.QueryAsync(sql)).ToDictionary(row => (string?)row.Values.First() ?? "", row => Convert.ToInt64(row.Values.Last(), null), StringComparer.Ordinal);

    /// <summary>All rows as text, by code.</summary>
    public static async Task<string> TextAsync(this World world) => string.Join('\n', (await world.QueryAsync("SELECT * FROM dossiers ORDER BY code")).Select(
        row => string.Join(' ', row.Select(column => $"{column.Key}={Convert.ToString(column.Value, CultureInfo.InvariantCulture)}"))));

    /// <summary>Lets time pass until the table holds all that the shards hold.</summary>
    public static async Task CaughtUpAsync(this World world)
    {
        var health = await world.Table.HealthAsync();
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1));
                return (health = await world.Table.HealthAsync()).BehindEvents == 0;
            },
            () => $"The table did not catch up: {health}");
    }

    /// <summary>An instant as a literal in SQL.</summary>
    public static string Literal(DateTimeOffset at) => at.ToUniversalTime().ToString("\\'yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'\\'", CultureInfo.InvariantCulture);

    private static object Plain(object value) => value switch
    {
        string text when DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) => at.UtcTicks,
        DateTime at => at.Ticks,
        bool flag => flag ? 1L : 0L,
        int number => (long)number,
        _ => value,
    };
}
