using CchcLive.Journal.Databases;
using CchcLive.Journal.Meta;
using CchcLive.Journal.Projection;
using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Retired;
using CchcLive.Journal.Schema;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Snapshots;
using CchcLive.Journal.Writing;

namespace CchcLive.Journal.Sqlite;

/// <summary>The journal in one SQLite file: the default, for one machine. Commits are synced to disk (WAL, synchronous=FULL).</summary>
internal sealed class SqliteJournalStore : IJournalStore
{
    private readonly string _path;
    private readonly SqliteDatabase _database;
    private readonly SegmentTable _segments;

    private SqliteJournalStore(string path)
    {
        _path = path;
        _database = new SqliteDatabase(path);
        _segments = new SegmentTable(_database);
        Snapshots = new SnapshotTable(_database);
        Quarantine = new QuarantineTable(_database);
        Retired = new RetiredTable(_database);
        Meta = new MetaTable(_database);
        Dossiers = new DossierTable(_database, new SqliteDossiers());
        Daily = new DailyTable(_database, new SqliteDossiers());
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

    /// <summary>Opens the file, creating or migrating it as needed. Its folder must exist.</summary>
    /// <exception cref="JournalSchemaException">A newer program made it.</exception>
    /// <exception cref="JournalUnavailableException">It cannot be opened.</exception>
    public static async Task<SqliteJournalStore> OpenAsync(string path, CancellationToken cancellation = default)
    {
        var store = new SqliteJournalStore(path);
        try
        {
            await store._database.OpenAsync(cancellation);
            await store._database.WriteAsync(
                async connection =>
                {
                    await Migrator.MigrateAsync(connection, Dialect.Sqlite, store.Description, cancellation);
                    return true;
                },
                cancellation);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<bool>> CommitAsync(CommitGroup group, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => SqliteCommit.RunAsync(connection, group, Description), cancellation);

    /// <inheritdoc />
    public IAsyncEnumerable<Segment> ReadAsync(string stream, long fromSeq = 1, CancellationToken cancellation = default) =>
        _segments.ReadAsync(stream, fromSeq, cancellation);

    /// <inheritdoc />
    public Task<StreamHead> HeadAsync(string stream, CancellationToken cancellation = default) => _segments.HeadAsync(stream, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<StreamHead>> HeadsAsync(CancellationToken cancellation = default) => _segments.HeadsAsync(cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> StreamsAsync(CancellationToken cancellation = default) => _segments.StreamsAsync(cancellation);

    /// <summary>Holds the file <c>…db.owner</c> beside the database, locked; the system frees it when the process ends, however it ends.</summary>
    /// <inheritdoc />
    public Task<JournalOwnership> OwnAsync(string? cluster = null, CancellationToken cancellation = default)
    {
        if (cluster is not null) throw new NotSupportedException("SQLite belongs to one process; a cluster needs PostgreSQL.");
        try
        {
            var file = new FileStream(_path + ".owner", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return Task.FromResult(new JournalOwnership(file.DisposeAsync));
        }
        catch (IOException) when (File.Exists(_path + ".owner"))
        {
            throw new JournalOwnedException(Description);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
