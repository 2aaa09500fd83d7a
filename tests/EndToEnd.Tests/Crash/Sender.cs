using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Crash;

/// <summary>Sends events over several connections at once until all are acknowledged, or the server is gone.</summary>
internal sealed class Sender(Server server, Ledger ledger, Random random)
{
    private const int Connections = 3;
    private const int MostPerRequest = 120;

    private readonly Lock _lock = new();
    private Queue<string> _waiting = new();
    private bool _again;

    /// <summary>Sends all that is not acknowledged and notes what is.</summary>
    /// <param name="untilGone">Go on with what is known already until the server is gone, so that a kill, however late, meets a server at work.</param>
    /// <returns>True if all was acknowledged; false if the server went away before.</returns>
    public async Task<bool> SendAsync(bool untilGone = false)
    {
        _again = untilGone;
        _waiting = new Queue<string>(ledger.Unacknowledged());
        return (await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => WorkAsync()))).All(done => done);
    }

    private async Task<bool> WorkAsync()
    {
        while (Take() is { Count: > 0 } part)
        {
            try
            {
                var (status, _) = await server.PostLinesAsync(part);
                if (status != 200) return false;
                ledger.Acknowledge(part);
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        return true;
    }

    private List<string> Take()
    {
        lock (_lock)
        {
            var part = new List<string>();
            if (_again && _waiting.Count == 0) part.AddRange(ledger.Events.Skip(random.Next(ledger.Events.Count)).Take(MostPerRequest));
            for (var size = random.Next(1, MostPerRequest); size > 0 && _waiting.TryDequeue(out var line); size--) part.Add(line);
            return part;
        }
    }
}
