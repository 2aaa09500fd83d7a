using System.Data.Common;
using CchcLive.Journal.Databases;
using Npgsql;

namespace CchcLive.Journal.Postgres;

/// <summary>The pooled connections to one PostgreSQL database; says of each failure whether the work may have been done.</summary>
internal sealed class PostgresDatabase : IDatabase, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    public PostgresDatabase(NpgsqlConnectionStringBuilder settings)
    {
        Settings = settings;
        Description = $"PostgreSQL {settings.Host}:{settings.Port}/{settings.Database ?? settings.Username}";
        _source = NpgsqlDataSource.Create(settings);
    }

    public string Description { get; }

    public NpgsqlConnectionStringBuilder Settings { get; }

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation) => RunAsync(work, writes: false, cancellation);

    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation) => RunAsync(work, writes: true, cancellation);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, bool writes, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        try
        {
            return await work(connection);
        }
        catch (PostgresException refusal) when (refusal.Severity == "ERROR")
        {
            throw new JournalUnavailableException($"The journal ({Description}) refused: {refusal.Message}", outcomeUnknown: false, refusal);
        }
        catch (NpgsqlException failure)
        {
            throw new JournalUnavailableException($"The journal ({Description}) lost its connection: {failure.Message}", outcomeUnknown: writes, failure);
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellation);
        }
        catch (NpgsqlException failure)
        {
            throw new JournalUnavailableException($"The journal ({Description}) cannot be reached: {failure.Message}", outcomeUnknown: false, failure);
        }
    }
}
