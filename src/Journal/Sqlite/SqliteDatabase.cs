using System.Collections.Concurrent;
using System.Data.Common;
using CchcLive.Journal.Databases;
using Microsoft.Data.Sqlite;

namespace CchcLive.Journal.Sqlite;

/// <summary>
/// The connections to one SQLite file: a single writer behind a gate, because SQLite has one writer and waiting here is fair and cheap, and a few
/// readers, which in WAL mode neither wait for the writer nor hold it up. The driver is synchronous, so work runs on the thread pool, not on the caller's thread.
/// </summary>
internal sealed class SqliteDatabase : IDatabase, IAsyncDisposable
{
    private const int MaxReaders = 8;

    private readonly string _path;
    private readonly SqliteConnection _writer;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly SemaphoreSlim _reading = new(MaxReaders);
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private bool _disposed;

    public SqliteDatabase(string path)
    {
        _path = path;
        _writer = Connection();
    }

    public string Description => $"SQLite {_path}";

    public Task OpenAsync(CancellationToken cancellation) => WriteAsync(
        _ =>
        {
            SqliteSettings.OpenWriter(_writer);
            return Task.FromResult(true);
        },
        cancellation);

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            return await RunAsync(() => OnReaderAsync(work), cancellation);
        }
        finally
        {
            _reading.Release();
        }
    }

    public async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            return await RunAsync(() => work(_writer), cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true)) return;
        await _writing.WaitAsync();
        for (var reader = 0; reader < MaxReaders; reader++) await _reading.WaitAsync();
        foreach (var reader in _readers) await reader.DisposeAsync();
        await _writer.DisposeAsync();
        _writing.Dispose();
        _reading.Dispose();
    }

    private async Task<T> OnReaderAsync<T>(Func<DbConnection, Task<T>> work)
    {
        if (!_readers.TryTake(out var reader))
        {
            reader = Connection();
            SqliteSettings.OpenReader(reader);
        }

        try
        {
            return await work(reader);
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    private async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await Task.Run(work, cancellation);
        }
        catch (SqliteException failure)
        {
            throw new JournalUnavailableException($"The journal ({Description}) failed: {failure.Message}", outcomeUnknown: false, failure);
        }
    }

    private SqliteConnection Connection() => new(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ConnectionString);
}
