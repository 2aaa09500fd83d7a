using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using CchcLive.EndToEnd.Tests.Crash;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Faults;

/// <summary>A source as the integrator's page tells it to be: what is not answered with 200 is sent again, for as long as it takes. It notes who was refused, and when things went well again.</summary>
internal sealed class PatientSource : IDisposable
{
    private const int PerRequest = 50;
    private const int Connections = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan NoAnswer = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;
    private readonly ConcurrentQueue<string[]> _outbox;
    private readonly Ledger _ledger;
    private readonly TimeSpan _between;
    private long _lastAnswer = Stopwatch.GetTimestamp();
    private int _refused;

    /// <summary>A source with so many dossiers, each received and completed.</summary>
    /// <param name="server">Where it sends.</param>
    /// <param name="dossiers">How many.</param>
    /// <param name="units">Who handles them, in turn.</param>
    /// <param name="between">The pause between two requests of a connection.</param>
    /// <param name="day">When it all happened.</param>
    public PatientSource(Uri server, int dossiers, IReadOnlyList<string>? units = null, TimeSpan between = default, string day = "2025-03-12")
    {
        _http = new HttpClient { BaseAddress = server, Timeout = NoAnswer };
        _between = between;
        units ??= ["bt-p-an-lac"];
        string[] events = [.. Enumerable.Range(0, dossiers).SelectMany(number => new[]
        {
            Events.Received($"F-{number}", units[number % units.Count], due: day, time: day + "T07:31:00+07:00"), Events.Of("completed", $"F-{number}", $"F-{number}:2", day + "T07:45:00+07:00"),
        })];
        new Random(1).Shuffle(events);
        _ledger = new Ledger(events);
        _outbox = new ConcurrentQueue<string[]>(events.Chunk(PerRequest));
    }

    /// <summary>Its events, and which of them are acknowledged.</summary>
    public Ledger Ledger => _ledger;

    /// <summary>Requests that were not answered with 200.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>How long ago a request was last answered with 200.</summary>
    public TimeSpan SinceAnswer => Stopwatch.GetElapsedTime(Volatile.Read(ref _lastAnswer));

    /// <summary>Sends until everything is acknowledged.</summary>
    public Task SendAsync() => Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => WorkAsync()));

    /// <summary>Waits until so many events are acknowledged.</summary>
    public Task AcknowledgedAsync(int events) => Eventually.Is(() => Task.FromResult(_ledger.Acknowledged), acknowledged => acknowledged >= events, $"{events} events are acknowledged");

    public void Dispose() => _http.Dispose();

    private async Task WorkAsync()
    {
        while (_outbox.TryDequeue(out var part))
        {
            while (!await SendAsync(part))
            {
                Interlocked.Increment(ref _refused);
                await Task.Delay(Pause);
            }

            _ledger.Acknowledge(part);
            Volatile.Write(ref _lastAnswer, Stopwatch.GetTimestamp());
            await Task.Delay(_between);
        }
    }

    private async Task<bool> SendAsync(string[] part)
    {
        try
        {
            using var body = new StringContent(string.Join('\n', part), Encoding.UTF8, "application/x-ndjson");
            using var answer = await _http.PostAsync("/api/v1/events", body);
            if (answer.IsSuccessStatusCode) return true;
            Assert.True((int)answer.StatusCode is 429 or 503, $"{(int)answer.StatusCode}");
            return false;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false; // nobody knows what arrived
        }
    }
}
