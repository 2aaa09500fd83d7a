using Npgsql;

namespace CchcLive.Journal.Postgres;

/// <summary>
/// Ownership of a database by advisory locks (<see cref="OwnershipLocks"/>), held by a connection of its own. The server frees them when that connection ends, so a
/// process that dies owns nothing; a process whose connection breaks is told at once, or within seconds if the network is silent.
/// </summary>
internal static class PostgresOwnership
{
    private const int KeepAliveSeconds = 5;

    public static async Task<JournalOwnership> TakeAsync(PostgresDatabase database, string? cluster, CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.Settings.ConnectionString) { Pooling = false, KeepAlive = KeepAliveSeconds };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            if (!await OwnershipLocks.TryTakeAsync(connection, cluster, cancellation)) throw new JournalOwnedException(database.Description, cluster);
        }
        catch (Exception failure)
        {
            await connection.DisposeAsync();
            if (failure is not NpgsqlException) throw;
            throw new JournalUnavailableException($"The journal ({database.Description}) cannot be reached: {failure.Message}", outcomeUnknown: false, failure);
        }

        var released = new CancellationTokenSource();
        var lost = new CancellationTokenSource();
        var watch = WatchAsync(connection, lost, released.Token);
        return new JournalOwnership(ReleaseAsync, lost.Token);

        async ValueTask ReleaseAsync()
        {
            await released.CancelAsync();
            await watch;
        }
    }

    /// <summary>Waits for a notification that nobody sends: it ends when the connection does, or when ownership is given up.</summary>
    private static async Task WatchAsync(NpgsqlConnection connection, CancellationTokenSource lost, CancellationToken released)
    {
        try
        {
            while (true) await connection.WaitAsync(released);
        }
        catch (OperationCanceledException) when (released.IsCancellationRequested)
        {
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
        {
            await lost.CancelAsync();
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }
}
