using System.Globalization;
using System.Text.RegularExpressions;
using CchcLive.Journal;
using Npgsql;

namespace CchcLive.Silo.Cluster;

/// <summary>Installs <c>deploy/postgres/orleans.sql</c>, which travels in the program, unless this version or a later one is there already.</summary>
internal static partial class OrleansSchema
{
    private const string Resource = "orleans.sql";

    // The number of the advisory lock is arbitrary and must never change.
    private const string LockSql = "SELECT pg_advisory_xact_lock(7266030917600103)";
    private const string IsThereSql = "SELECT to_regclass('cluster_schema') IS NOT NULL";
    private const string VersionSql = "SELECT coalesce(max(version), 0) FROM cluster_schema";

    /// <summary>The script.</summary>
    public static string Script { get; } = Read();

    /// <summary>The version that the script installs.</summary>
    public static int Version { get; } = int.Parse(VersionMark().Match(Script).Groups["version"].Value, CultureInfo.InvariantCulture);

    /// <summary>Brings the database up to this version. Processes that start together do it once. Without anything to do it needs no right to create.</summary>
    /// <param name="connectionString">A database with the journal's tables.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The version that is there now; a later program's may be higher.</returns>
    /// <exception cref="JournalUnavailableException">The database cannot be reached or refuses.</exception>
    public static async Task<int> InstallAsync(string connectionString, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await ExecuteAsync(connection, LockSql, cancellation);
            var found = await ExecuteAsync(connection, IsThereSql, cancellation) is true ? (int)(await ExecuteAsync(connection, VersionSql, cancellation))! : 0;
            if (found < Version) await ExecuteAsync(connection, Script, cancellation);
            await transaction.CommitAsync(cancellation);
            return Math.Max(found, Version);
        }
        catch (NpgsqlException failure)
        {
            throw new JournalUnavailableException($"The cluster's tables could not be installed: {failure.Message}", outcomeUnknown: false, failure);
        }
    }

    private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
#pragma warning disable CA2100 // constants and the script that ships
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellation);
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(OrleansSchema).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"INSERT INTO cluster_schema \(version\) VALUES \((?<version>\d+)\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionMark();
}
