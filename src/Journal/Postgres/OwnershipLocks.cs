using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CchcLive.Journal.Postgres;

/// <summary>
/// The advisory locks that stand for ownership. A process alone holds the first exclusively. The processes of a cluster share it, and share a second one that
/// stands for the cluster's name; who sees such a lock of another name gives way. Each takes its locks before it looks, so of two that come together at least one sees the other.
/// </summary>
internal static class OwnershipLocks
{
    // The wait covers the moment that the server takes to see that an owner before us has gone. The numbers are arbitrary and must never change.
    private const string AloneSql = "SELECT pg_advisory_lock(7266030917600102)";
    private const string SharedSql = "SELECT pg_advisory_lock_shared(7266030917600102), pg_advisory_lock_shared(726603091, @name)";

    // After a broken network the server frees the locks of the connection that is no more within about 20 s.
    private const string SettingsSql = "SET lock_timeout = '2s'; SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

    private const string ForeignSql = """
        SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND classid = 726603091
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND objid::bigint <> @name::bigint & 4294967295)
        """;

    private const int Looks = 10;
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(200);

    /// <summary>Takes the locks for as long as the connection is open.</summary>
    /// <returns>False if somebody else owns the database.</returns>
    /// <exception cref="NpgsqlException">The database failed.</exception>
    public static async Task<bool> TryTakeAsync(NpgsqlConnection connection, string? cluster, CancellationToken cancellation)
    {
        await using var settings = new NpgsqlCommand(SettingsSql, connection);
        await settings.ExecuteNonQueryAsync(cancellation);
        try
        {
            await using var command = new NpgsqlCommand(cluster is null ? AloneSql : SharedSql, connection);
            if (cluster is not null) command.Parameters.AddWithValue("name", Number(cluster));
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }

        return cluster is null || await IsOursAsync(connection, cluster, cancellation);
    }

    private static async Task<bool> IsOursAsync(NpgsqlConnection connection, string cluster, CancellationToken cancellation)
    {
        for (var look = 0; look < Looks; look++)
        {
            if (look > 0) await Task.Delay(LookAgainAfter, cancellation);
            await using var command = new NpgsqlCommand(ForeignSql, connection);
            command.Parameters.AddWithValue("name", Number(cluster));
            if (await command.ExecuteScalarAsync(cancellation) is false) return true;
        }

        return false;
    }

    private static int Number(string cluster) => BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(cluster)));
}
