using System.Globalization;
using Npgsql;

namespace CchcLive.TestSupport;

/// <summary>
/// A real PostgreSQL for tests, shared by a test run: its own temporary directory, a free loopback port, an unprivileged user. It starts when the first
/// database is asked for, and is stopped and removed on disposal, or when the test process dies however it dies. Use it as an assembly fixture.
/// It does not sync to disk: what is committed survives the death of a client, not of the machine.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private Task<PostgresProcess>? _process;
    private int _databases;

    /// <summary>Why tests that need PostgreSQL must be skipped, with the command that changes it; null if it is installed.</summary>
    public static string? MissingReason { get; } = PostgresProcess.FindBinaries() is null
        ? "PostgreSQL is not installed: apt-get install -y postgresql-15"
        : null;

    /// <summary>Creates an empty database.</summary>
    /// <returns>Its connection string (<c>Host=…</c>), for a user who may do everything.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var server = await StartedAsync();
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync();
#pragma warning disable CA2100 // the name is a number behind a constant
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return server.ConnectionString(name);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;
        NpgsqlConnection.ClearAllPools();
        await (await _process).DisposeAsync();
    }

    private Task<PostgresProcess> StartedAsync()
    {
        lock (_lock) return _process ??= PostgresProcess.StartAsync();
    }
}
