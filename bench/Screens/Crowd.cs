using System.Diagnostics;
using CchcLive.Bench.Harness;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Screens;

/// <summary>Screens that watch one board together.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int ConnectTogether = 50;
    private readonly WireScreen[] _screens;
    private readonly long _before;

    private Crowd(WireScreen[] screens)
    {
        _screens = screens;
        _before = screens.Select(screen => screen.Total).DefaultIfEmpty().Max();
    }

    /// <summary>Bytes that all of them heard.</summary>
    public long Bytes => _screens.Sum(screen => screen.Bytes);

    /// <summary>Messages that all of them heard.</summary>
    public long Messages => _screens.Sum(screen => screen.Messages);

    /// <summary>Connects so many screens to a server.</summary>
    public static async Task<Crowd> ConnectAsync(string server, int screens)
    {
        var all = new List<WireScreen>(screens);
        while (all.Count < screens)
            all.AddRange(await Task.WhenAll(Enumerable.Range(0, Math.Min(ConnectTogether, screens - all.Count)).Select(_ => WireScreen.ConnectAsync(server, BenchOrg.Area, Receipts.Column))));
        return new Crowd([.. all]);
    }

    /// <summary>Waits until every screen shows so many more receipts than when it connected.</summary>
    /// <returns>False if that did not come in time: the server does not keep up.</returns>
    public async Task<bool> ShowsAsync(int receipts, TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        while (_screens.Any(screen => screen.Total < _before + receipts))
        {
            if (Stopwatch.GetElapsedTime(started) > patience) return false;
            await Task.Delay(5);
        }

        return true;
    }

    /// <summary>How long each receipt took to each screen (<see cref="Shown"/>).</summary>
    /// <param name="intended">When each receipt was meant to be sent.</param>
    /// <param name="from">The first that counts.</param>
    /// <returns>All latencies, and the 99th percentile of the screen for which it is the worst.</returns>
    public (Histogram All, double Slowest) Latencies(long[] intended, int from)
    {
        var (all, slowest) = (new Histogram(), 0.0);
        foreach (var screen in _screens)
        {
            var mine = Shown.Latencies([.. screen.Seen], _before, intended, from);
            all.Add(mine);
            slowest = Math.Max(slowest, mine.Quantile(0.99));
        }

        return (all, slowest);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Task.WhenAll(_screens.Select(screen => screen.DisposeAsync().AsTask()));
}
