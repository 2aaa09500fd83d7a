using System.Threading.Channels;

namespace CchcLive.Journal.Writing;

/// <summary>Takes the next group from the queue: all that is there, up to the bounds, and only one append per stream, since the next one names its hash.</summary>
internal sealed class GroupTaker(ChannelReader<PendingAppend> queue, int maxAppends, long maxBytes)
{
    private readonly HashSet<string> _streams = new(StringComparer.Ordinal);

    /// <summary>At least one append, if the queue is not empty.</summary>
    public List<PendingAppend> Take()
    {
        var group = new List<PendingAppend>();
        var bytes = 0L;
        _streams.Clear();
        while (group.Count < maxAppends && queue.TryPeek(out var next))
        {
            bytes += next.Append.Bytes;
            if (group.Count > 0 && bytes > maxBytes) break;
            if (next.Append.Segment is { } segment && !_streams.Add(segment.Stream)) break;
            if (queue.TryRead(out _)) group.Add(next);
        }

        return group;
    }
}
