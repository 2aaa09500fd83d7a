namespace CchcLive.Ingest.Connecting.Pull;

/// <summary>
/// The rows that are committed and will be read again because of the overlap. Passing over them costs nothing but this memory; without it (after a
/// start) they are sent again and fall out as duplicates. It holds about the rows of one overlap.
/// </summary>
internal sealed class RecentRows
{
    private readonly HashSet<UInt128> _known = [];
    private readonly PriorityQueue<UInt128, DateTime> _byTime = new();

    /// <summary>How many it holds.</summary>
    public int Count => _known.Count;

    /// <summary>True if the row is committed as it is.</summary>
    public bool Knows(PulledRow row) => _known.Contains(row.Fingerprint);

    /// <summary>Notes a committed row.</summary>
    public void Add(PulledRow row)
    {
        if (_known.Add(row.Fingerprint)) _byTime.Enqueue(row.Fingerprint, row.At);
    }

    /// <summary>Forgets the rows from before the place where the next round begins.</summary>
    public void ForgetBefore(DateTime start)
    {
        while (_byTime.TryPeek(out _, out var at) && at < start) _known.Remove(_byTime.Dequeue());
    }
}
