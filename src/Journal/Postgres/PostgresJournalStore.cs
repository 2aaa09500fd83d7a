using CchcLive.Journal.Databases;
using CchcLive.Journal.Meta;
using CchcLive.Journal.Projection;
using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Retired;
using CchcLive.Journal.Schema;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Snapshots;
using CchcLive.Journal.Writing;
using Npgsql;

namespace CchcLive.Journal.Postgres;

/// <summary>The journal in a PostgreSQL database. Commits are as durable as the server's <c>fsync</c> and <c>synchronous_commit</c>, both on by default, make them.</summary>
internal sealed class PostgresJournalStore : IJournalStore
{
    private readonly PostgresDatabase _database;
    private readonly SegmentTable _segments;

    private PostgresJournalStore(PostgresDatabase database)
    {
        _database = database;
        _segments = new SegmentTable(database);
        Snapshots = new SnapshotTable(database);
        Quarantine = new QuarantineTable(database);
        Retired = new RetiredTable(database);
        Meta = new MetaTable(database);
        Dossiers = new DossierTable(database, new PostgresDossiers());
        Daily = new DailyTable(database, new PostgresDossiers());
    }

    /// <inheritdoc />
    public string Description => _database.Description;

    /// <inheritdoc />
    public SnapshotTable Snapshots { get; }

    /// <inheritdoc />
    public QuarantineTable Quarantine { get; }

    /// <inheritdoc />
    public RetiredTable Retired { get; }

    /// <inheritdoc />
    public MetaTable Meta { get; }

    /// <inheritdoc />
    public DossierTable Dossiers { get; }

    public DailyTable Daily { get; }

    /// <summary>Connects to the database, which must exist, and creates or migrates the journal's tables in it.</summary>
    /// <param name="address"><c>Host=…;Database=…;…</c> or <c>postgres://user:password@host:port/database</c>.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="FormatException">The address is of neither form.</exception>
    /// <exception cref="JournalSchemaException">A newer program made the tables.</exception>
    /// <exception cref="JournalUnavailableException">It cannot be reached or refuses.</exception>
    public static async Task<PostgresJournalStore> OpenAsync(string address, CancellationToken cancellation = default)
    {
        var database = new PostgresDatabase(PostgresAddress.Parse(address));
        try
        {
            await database.WriteAsync(
                async connection =>
                {
                    await Migrator.MigrateAsync(connection, Dialect.Postgres, database.Description, cancellation);
                    return true;
                },
                cancellation);
            return new PostgresJournalStore(database);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<bool>> CommitAsync(CommitGroup group, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => PostgresCommit.RunAsync((NpgsqlConnection)connection, group, cancellation), cancellation);

    /// <inheritdoc />
    public IAsyncEnumerable<Segment> ReadAsync(string stream, long fromSeq = 1, CancellationToken cancellation = default) =>
        _segments.ReadAsync(stream, fromSeq, cancellation);

    /// <inheritdoc />
    public Task<StreamHead> HeadAsync(string stream, CancellationToken cancellation = default) => _segments.HeadAsync(stream, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<StreamHead>> HeadsAsync(CancellationToken cancellation = default) => _segments.HeadsAsync(cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> StreamsAsync(CancellationToken cancellation = default) => _segments.StreamsAsync(cancellation);

    /// <summary>Takes advisory locks of the server, on a connection of its own.</summary>
    /// <inheritdoc />
    public Task<JournalOwnership> OwnAsync(string? cluster = null, CancellationToken cancellation = default) => PostgresOwnership.TakeAsync(_database, cluster, cancellation);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
