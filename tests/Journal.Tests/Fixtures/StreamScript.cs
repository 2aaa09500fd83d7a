using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;

namespace CchcLive.Journal.Tests.Fixtures;

/// <summary>Makes the appends of one stream, one after the other, and keeps its end as a stream's owner does.</summary>
public sealed class StreamScript(string stream)
{
    public long LastSeq { get; private set; }

    public ChainHash Hash { get; private set; } = ChainHash.Zero;

    public Append Next(int events = 1, byte[]? body = null, params QuarantineEntry[] quarantine) =>
        Append.To(stream, LastSeq + 1, LastSeq + events, Hash, body ?? [(byte)LastSeq, 7], quarantine);

    public async Task<Committed> AppendAsync(JournalWriter writer, int events = 1, byte[]? body = null)
    {
        var committed = await writer.AppendAsync(Next(events, body));
        LastSeq += events;
        Hash = committed.Hash;
        return committed;
    }

    public async Task AppendAsync(IJournalStore store, DateTimeOffset at, int events = 1, byte[]? body = null)
    {
        var group = new CommitGroup(at, [Next(events, body)]);
        Assert.Equal([true], await store.CommitAsync(group));
        LastSeq += events;
        Hash = group.HashOf(0);
    }

    /// <summary>Appends one event to each of several streams, in one commit.</summary>
    public static async Task AppendTogetherAsync(IJournalStore store, DateTimeOffset at, params StreamScript[] streams)
    {
        var group = new CommitGroup(at, [.. streams.Select(stream => stream.Next())]);
        Assert.DoesNotContain(false, await store.CommitAsync(group));
        foreach (var (index, stream) in streams.Index()) (stream.LastSeq, stream.Hash) = (stream.LastSeq + 1, group.HashOf(index));
    }
}
