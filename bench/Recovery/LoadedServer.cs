using CchcLive.Bench.Ingest;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Recovery;

/// <summary>Fills the product with many dossiers.</summary>
internal static class LoadedServer
{
    private const int Portion = 50_000;

    /// <summary>Sends the events of so many dossiers, a portion at a time.</summary>
    /// <returns>What must have been counted, and how many events were sent.</returns>
    public static async Task<(Tally Expected, long Events)> FillAsync(CchcServer server, int dossiers, int units, Action<IReadOnlyList<BenchEvent>>? also = null)
    {
        using var sender = new HttpSender(server.Url);
        var expected = new Tally();
        var sent = 0L;
        for (var portion = 0; portion * Portion < dossiers; portion++)
        {
            var events = EventStream.Create(seed: portion + 1, Math.Min(Portion, dossiers - portion * Portion), units);
            await sender.SendAsync(events, 5_000);
            expected.Add(events);
            also?.Invoke(events);
            sent += events.Count;
        }

        return (expected, sent);
    }
}
