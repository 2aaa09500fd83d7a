using Npgsql;

namespace CchcLive.Bench.Reads;

/// <summary>A prepared statement of PostgreSQL that gives a row a unit: its id, receipts, ends, and as many other figures as it keeps.</summary>
/// <param name="name">Who it is.</param>
/// <param name="database">The database.</param>
/// <param name="sql">The statement.</param>
/// <param name="readers">How many read at once.</param>
internal sealed class PostgresBoard(string name, NpgsqlDataSource database, string sql, int readers) : IBoardPeer
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public int Readers => readers;

    /// <inheritdoc />
    public async Task ReadAsync(int reader)
    {
        await using var command = database.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            // to the last row; nobody asks for the columns
        }
    }

    /// <inheritdoc />
    public async Task<string> AnswerAsync()
    {
        var lines = new List<string>();
        await using var command = database.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) lines.Add($"{rows.GetString(0)} {rows.GetInt64(1)} {rows.GetInt64(2)}");
        return string.Join('\n', lines);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
