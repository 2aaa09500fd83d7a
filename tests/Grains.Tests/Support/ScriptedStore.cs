using CchcLive.Journal;
using CchcLive.Journal.Meta;
using CchcLive.Journal.Projection;
using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Retired;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Snapshots;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Tests.Support;

/// <summary>When a commit fails.</summary>
internal enum Failing
{
    Never,
    BeforeCommit,
    AfterCommit,
}

/// <summary>A real store whose commits a test can hold up, or make fail before or after they have happened.</summary>
internal sealed class ScriptedStore(IJournalStore real) : IJournalStore
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _held;
    private int _commits;
    private int _archiveCalls;
    private int _reads;

    /// <summary>The store itself, which obeys nobody.</summary>
    public IJournalStore Real => real;

    /// <summary>What happens to commits from now on.</summary>
    public Failing Commits { get; set; }

    /// <summary>No snapshot can be read or written.</summary>
    public bool SnapshotsFail { get; set; }

    /// <summary>How often the table of dossiers may be used before it fails.</summary>
    public int DossierCalls { get; set; } = int.MaxValue;

    /// <summary>The archive of retired dossiers can be neither read nor written.</summary>
    public bool ArchiveFails { get; set; }

    /// <summary>How often the archive was read or written.</summary>
    public int ArchiveCalls => Volatile.Read(ref _archiveCalls);

    /// <summary>Commits that have been asked for.</summary>
    public int Asked => Volatile.Read(ref _commits);

    /// <summary>How often a stream was read.</summary>
    public int Reads => Volatile.Read(ref _reads);

    public string Description => real.Description;

    public SnapshotTable Snapshots => SnapshotsFail ? throw new JournalUnavailableException("as the test asked", outcomeUnknown: true) : real.Snapshots;

    public QuarantineTable Quarantine => real.Quarantine;

    public RetiredTable Retired
    {
        get
        {
            Interlocked.Increment(ref _archiveCalls);
            return ArchiveFails ? throw new JournalUnavailableException("as the test asked", outcomeUnknown: true) : real.Retired;
        }
    }

    public MetaTable Meta => real.Meta;

    public DossierTable Dossiers => DossierCalls-- > 0 ? real.Dossiers : throw new JournalUnavailableException("as the test asked", outcomeUnknown: false);

    public DailyTable Daily => real.Daily;

    /// <summary>Holds commits until <see cref="Release"/>.</summary>
    public void Hold()
    {
        lock (_lock) _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Release()
    {
        lock (_lock)
        {
            _held?.SetResult();
            _held = null;
        }
    }

    public async Task<IReadOnlyList<bool>> CommitAsync(CommitGroup group, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _commits);
        Task held;
        lock (_lock) held = _held?.Task ?? Task.CompletedTask;
        await held;
        if (Commits == Failing.BeforeCommit) throw new JournalUnavailableException("as the test asked", outcomeUnknown: true);
        var committed = await real.CommitAsync(group, cancellation);
        return Commits == Failing.AfterCommit ? throw new JournalUnavailableException("as the test asked", outcomeUnknown: true) : committed;
    }

    public IAsyncEnumerable<Segment> ReadAsync(string stream, long fromSeq = 1, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _reads);
        return real.ReadAsync(stream, fromSeq, cancellation);
    }

    public Task<StreamHead> HeadAsync(string stream, CancellationToken cancellation = default) => real.HeadAsync(stream, cancellation);

    public Task<IReadOnlyList<StreamHead>> HeadsAsync(CancellationToken cancellation = default) => real.HeadsAsync(cancellation);

    public Task<IReadOnlyList<string>> StreamsAsync(CancellationToken cancellation = default) => real.StreamsAsync(cancellation);

    public Task<JournalOwnership> OwnAsync(string? cluster = null, CancellationToken cancellation = default) => real.OwnAsync(cluster, cancellation);

    public ValueTask DisposeAsync() => real.DisposeAsync();
}
