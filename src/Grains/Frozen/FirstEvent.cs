using CchcLive.Grains.Shards;
using CchcLive.Journal;

namespace CchcLive.Grains.Frozen;

/// <summary>When the program knew its first event: nothing is due from before it. Once known it is remembered.</summary>
internal sealed class FirstEvent(IJournalStore store)
{
    private DateTimeOffset? _at;

    /// <summary>The instant; null if there is none yet.</summary>
    public async Task<DateTimeOffset?> FindAsync(CancellationToken cancellation = default)
    {
        if (_at is not null) return _at;
        DateTimeOffset? first = null;
        foreach (var head in (await store.HeadsAsync(cancellation)).Where(head => head.LastSeq > 0 && ShardStreams.Is(head.Stream)))
        {
            await foreach (var segment in store.ReadAsync(head.Stream, 1, cancellation))
            {
                if (first is null || segment.CommittedAt < first) first = segment.CommittedAt;
                break;
            }
        }

        return _at = first;
    }
}
