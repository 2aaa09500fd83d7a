using System.Globalization;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Backup;

/// <summary>A feed that sends receipt after receipt over several connections until it is told to stop.</summary>
internal sealed class EndlessFeed(Server server)
{
    private const int Connections = 2;
    private const int PerRequest = 20;

    private readonly List<string> _acknowledged = [];
    private int _last;
    private volatile bool _stopped;

    /// <summary>The events that were acknowledged so far.</summary>
    public List<string> Acknowledged
    {
        get { lock (_acknowledged) return [.. _acknowledged]; }
    }

    /// <summary>Sends until stopped; every request must succeed.</summary>
    public Task RunAsync() => Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => SendAsync()));

    /// <summary>Ends when so many are acknowledged.</summary>
    public Task ReachesAsync(long count) => Eventually.Is(() => Task.FromResult(Acknowledged.Count), sent => sent >= count, $"{count} events acknowledged");

    /// <summary>No request begins any more.</summary>
    public void Stop() => _stopped = true;

    private async Task SendAsync()
    {
        while (!_stopped)
        {
            var lines = Enumerable.Range(0, PerRequest).Select(_ => Events.Received(string.Create(CultureInfo.InvariantCulture, $"B-{Interlocked.Increment(ref _last)}"))).ToList();
            Assert.Equal(200, (await server.PostLinesAsync(lines)).Status);
            lock (_acknowledged) _acknowledged.AddRange(lines);
        }
    }
}
