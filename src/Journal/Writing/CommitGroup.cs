using CchcLive.Journal.Segments;

namespace CchcLive.Journal.Writing;

/// <summary>Appends that are committed in one transaction, with one commit time. At most one of them may write any given stream.</summary>
public sealed class CommitGroup
{
    private readonly ChainHash[] _hashes;

    /// <summary>A group to commit; computes the hash of each segment.</summary>
    /// <param name="committedAt">Commit time; cut to whole microseconds, in UTC.</param>
    /// <param name="appends">The appends.</param>
    /// <exception cref="ArgumentException">Two appends write the same stream.</exception>
    public CommitGroup(DateTimeOffset committedAt, IReadOnlyList<Append> appends)
    {
        ArgumentNullException.ThrowIfNull(appends);
        CommittedAt = JournalTime.FromMicroseconds(JournalTime.ToMicroseconds(committedAt));
        Appends = appends;
        _hashes = new ChainHash[appends.Count];
        var streams = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < appends.Count; index++)
        {
            if (appends[index].Segment is not { } segment) continue;
            if (!streams.Add(segment.Stream)) throw new ArgumentException($"Two appends of one group write stream {segment.Stream}.", nameof(appends));
            _hashes[index] = segment.At(CommittedAt).ComputeHash();
        }
    }

    /// <summary>The commit time of every segment and quarantine entry of the group.</summary>
    public DateTimeOffset CommittedAt { get; }

    /// <summary>The appends, in the order they came.</summary>
    public IReadOnlyList<Append> Appends { get; }

    /// <summary>The hash of the segment of append <paramref name="index"/>; <see cref="ChainHash.Zero"/> if it has none.</summary>
    public ChainHash HashOf(int index) => _hashes[index];
}
