using CchcLive.Journal.Meta;
using CchcLive.Journal.Projection;
using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Retired;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Snapshots;
using CchcLive.Journal.Writing;

namespace CchcLive.Journal.Tests.Fixtures;

/// <summary>A real store whose commits a test can hold up or make fail.</summary>
internal sealed class ScriptedStore(IJournalStore real) : IJournalStore
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _permits = new(0);
    private int _commits;

    /// <summary>True: each commit waits for a permit.</summary>
    public bool Held { get; init; }

    /// <summary>Thrown instead of committing, while it is set.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Groups that came to be committed, also those that failed.</summary>
    public int Commits => Volatile.Read(ref _commits);

    /// <summary>Sizes of the groups.</summary>
    public List<int> GroupSizes { get; } = [];

    public string Description => real.Description;

    public SnapshotTable Snapshots => real.Snapshots;

    public QuarantineTable Quarantine => real.Quarantine;

    public RetiredTable Retired => real.Retired;

    public MetaTable Meta => real.Meta;

    public DossierTable Dossiers => real.Dossiers;

    public DailyTable Daily => real.Daily;

    public void Permit(int commits = 1) => _permits.Release(commits);

    public async Task<IReadOnlyList<bool>> CommitAsync(CommitGroup group, CancellationToken cancellation = default)
    {
        GroupSizes.Add(group.Appends.Count);
        Interlocked.Increment(ref _commits);
        if (Held && !await _permits.WaitAsync(Patience, cancellation)) throw new TimeoutException("The test gave no permit for this commit.");
        if (Failure is { } failure) throw failure;
        return await real.CommitAsync(group, cancellation);
    }

    public IAsyncEnumerable<Segment> ReadAsync(string stream, long fromSeq = 1, CancellationToken cancellation = default) => real.ReadAsync(stream, fromSeq, cancellation);

    public Task<StreamHead> HeadAsync(string stream, CancellationToken cancellation = default) => real.HeadAsync(stream, cancellation);

    public Task<IReadOnlyList<StreamHead>> HeadsAsync(CancellationToken cancellation = default) => real.HeadsAsync(cancellation);

    public Task<IReadOnlyList<string>> StreamsAsync(CancellationToken cancellation = default) => real.StreamsAsync(cancellation);

    public Task<JournalOwnership> OwnAsync(string? cluster = null, CancellationToken cancellation = default) => real.OwnAsync(cluster, cancellation);

    public ValueTask DisposeAsync() => real.DisposeAsync();
}
