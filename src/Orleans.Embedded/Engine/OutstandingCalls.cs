namespace Orleans.Embedded;

/// <summary>The calls that wait for an answer, looked through four times a second for those that have waited too long.</summary>
internal sealed class OutstandingCalls : IDisposable
{
    private const int Shards = 16;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private readonly LinkedList<Request>[] _shards = [.. Enumerable.Range(0, Shards).Select(_ => new LinkedList<Request>())];
    private readonly Timer _scan;

    public OutstandingCalls() => _scan = new Timer(_ => Scan(), null, Interval, Interval);

    public void Add(Request request)
    {
        var node = new LinkedListNode<Request>(request);
        request.Outstanding = node;
        var shard = _shards[Environment.CurrentManagedThreadId % Shards];
        lock (shard)
            shard.AddLast(node);
    }

    public static void Remove(Request request)
    {
        if (request.Outstanding?.List is not { } shard)
            return;
        lock (shard)
        {
            if (request.Outstanding.List is not null)
                shard.Remove(request.Outstanding);
        }
    }

    public void Dispose() => _scan.Dispose();

    private void Scan()
    {
        var now = Environment.TickCount64;
        foreach (var shard in _shards)
        {
            List<Request> late;
            lock (shard)
                late = [.. shard.Where(request => request.Deadline < now)];
            foreach (var request in late)
                request.TimedOut();
        }
    }
}
