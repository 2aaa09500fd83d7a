using System.Diagnostics;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Cluster;

/// <summary>
/// A source that sends one new dossier after the other to dashboards, several requests at once, and sends again what was not acknowledged, as the contract
/// asks of it.
/// </summary>
internal sealed class Load(ClusterOf cluster, string source, params Server[] dashboards) : IAsyncDisposable
{
    private const int Connections = 3;
    private const int PerRequest = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private Task _sending = Task.CompletedTask;
    private int _number;

    /// <summary>The longest that a request had to be repeated until it was acknowledged.</summary>
    public TimeSpan LongestWait { get; private set; }

    /// <summary>Begins.</summary>
    public Load Start()
    {
        _sending = Task.WhenAll(Enumerable.Range(0, Connections).Select(worker => WorkAsync(dashboards[worker % dashboards.Length])));
        return this;
    }

    /// <summary>Waits until it is well under way.</summary>
    public Task<int> MovingAsync()
    {
        var before = cluster.Acknowledged.Count;
        return Eventually.Is(() => Task.FromResult(cluster.Acknowledged.Count), now => now > before + 200, "events are acknowledged");
    }

    /// <summary>Finishes what is under way, and sends nothing more.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _sending;
    }

    /// <summary>Sends a dossier to every shard, again and again, until all are acknowledged and the live board shows everything that is.</summary>
    /// <returns>How long that took.</returns>
    public async Task<(TimeSpan Ingest, TimeSpan Board)> WholeAgainAsync(Server dashboard, Stopwatch since)
    {
        string[] probe = [.. Enumerable.Range(0, 64).Select(_ => Next())];
        await SendUntilTakenAsync(dashboard, probe);
        var ingest = since.Elapsed;
        await StopAsync();
        await cluster.ShownAsync(dashboard);
        return (ingest, since.Elapsed);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task WorkAsync(Server dashboard)
    {
        while (!_stop.IsCancellationRequested) await SendUntilTakenAsync(dashboard, [.. Enumerable.Range(0, PerRequest).Select(_ => Next())]);
    }

    private async Task SendUntilTakenAsync(Server dashboard, string[] events)
    {
        var waited = Stopwatch.StartNew();
        while (!await TrySendAsync(dashboard, events)) await Task.Delay(Pause);
        foreach (var e in events) cluster.Acknowledged.Enqueue(e);
        lock (_lock)
        {
            if (waited.Elapsed > LongestWait) LongestWait = waited.Elapsed;
        }
    }

    private static async Task<bool> TrySendAsync(Server dashboard, string[] events)
    {
        try
        {
            return (await dashboard.PostLinesAsync(events)).Status == 200;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private string Next()
    {
        var number = Interlocked.Increment(ref _number);
        return Events.Received($"{source}-{number}", ClusterOf.Wards[number % ClusterOf.Wards.Length], source: source);
    }
}
