using System.Data.Common;
using System.Diagnostics;
using CchcLive.Journal.Databases;
using CchcLive.Journal.Meta;
using CchcLive.Journal.Postgres;
using CchcLive.Journal.Schema;
using CchcLive.Journal.Sqlite;

namespace CchcLive.Journal.Inspection;

/// <summary>Looks at a journal's database without opening, creating or migrating the journal; beside a program that runs on it as well as alone.</summary>
public static class JournalInspector
{
    private const string VersionSql = "SELECT CAST(coalesce(max(version), 0) AS BIGINT) FROM schema_version";
    private const int Tries = 15;

    /// <summary>Looks at the database that a command line describes.</summary>
    /// <param name="dataDir">The data directory. Used only without <paramref name="database"/>.</param>
    /// <param name="database">Null for SQLite in the data directory; else the address of a PostgreSQL database.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>What was found; null if there is no SQLite file yet.</returns>
    /// <exception cref="FormatException">The address cannot be read.</exception>
    /// <exception cref="JournalUnavailableException">It cannot be reached, or refuses.</exception>
    public static async Task<JournalInspection?> LookAsync(string dataDir, string? database, CancellationToken cancellation = default)
    {
        if (database is not null)
        {
            await using var postgres = new PostgresDatabase(PostgresAddress.Parse(database));
            return await LookAsync(postgres, InspectionSql.Postgres, postgres.Description, cancellation);
        }

        var path = Path.Combine(dataDir, JournalStores.FileName);
        if (!File.Exists(path)) return null;
        await using var sqlite = new SqliteDatabase(path);
        await sqlite.OpenAsync(cancellation);
        return await LookAsync(sqlite, InspectionSql.Sqlite, sqlite.Description, cancellation);
    }

    private static async Task<JournalInspection> LookAsync(IDatabase database, InspectionSql sql, string description, CancellationToken cancellation)
    {
        var hasJournal = (await ListAsync(sql.HasJournal, _ => true)).Count > 0;
        return new JournalInspection
        {
            Description = description,
            KnownSchema = Migrations.Newest,
            Schema = hasJournal ? (int)(await ListAsync(VersionSql, row => row.GetInt64(0)))[0] : 0,
            Bytes = (await ListAsync(sql.Bytes, row => row.GetInt64(0)))[0],
            Commit = hasJournal ? await CommitAsync(new MetaTable(database), cancellation) : null,
            Settings = (await database.WriteAsync(connection => connection.ListAsync(sql.Settings, [], row => KeyValuePair.Create(row.GetString(0), row.GetString(1)), cancellation), cancellation))
                .ToDictionary(StringComparer.Ordinal),
        };

        Task<IReadOnlyList<T>> ListAsync<T>(string text, Func<DbDataReader, T> row) => database.ReadAsync(connection => connection.ListAsync(text, [], row, cancellation), cancellation);
    }

    private static async Task<TimeSpan> CommitAsync(MetaTable meta, CancellationToken cancellation)
    {
        var took = new List<TimeSpan>(Tries);
        for (var i = 0; i < Tries; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await meta.ProbeAsync(cancellation);
            took.Add(Stopwatch.GetElapsedTime(began));
        }

        return took.Order().ElementAt(Tries / 2);
    }
}
