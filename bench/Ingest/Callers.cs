using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Ingest;

/// <summary>Concurrent callers that take the next request as soon as their last one was answered.</summary>
internal static class Callers
{
    /// <summary>How many callers there are: 200 with single events, 8 with batches.</summary>
    public static int Count(int batch) => batch == 1 ? 200 : 8;

    /// <summary>Sends everything.</summary>
    /// <param name="callers">How many callers.</param>
    /// <param name="events">The events, in the order of their arrival.</param>
    /// <param name="batch">Events a request.</param>
    /// <param name="send">Sends a request by a caller, numbered from 0.</param>
    public static Task SendAsync(int callers, IReadOnlyList<BenchEvent> events, int batch, Func<int, BenchEvent[], Task> send)
    {
        BenchEvent[][] requests = [.. events.Chunk(batch)];
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < requests.Length; i = Interlocked.Increment(ref next)) await send(caller, requests[i]);
        })));
    }
}
