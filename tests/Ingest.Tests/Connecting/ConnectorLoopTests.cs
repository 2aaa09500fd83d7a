using CchcLive.Ingest.Connecting;
using CchcLive.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcLive.Ingest.Tests.Connecting;

/// <summary>A connector that fails is tried again, more and more rarely, and says why.</summary>
public sealed class ConnectorLoopTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly Scripted _connector;
    private readonly ConnectorState _state = new("mot-cua", "pull", "PostgreSQL db:5432/x", ["mot-cua"]);
    private readonly ConnectorLoop _loop;

    public ConnectorLoopTests()
    {
        _connector = new Scripted(_clock);
        _loop = new ConnectorLoop(_connector, _state, _clock, _clock, NullLogger.Instance);
    }

    [Fact]
    public async Task Failures_AreTriedAgain_AtMostAMinuteApart_UntilItWorks()
    {
        _connector.Fault = "hỏng";
        await _loop.StartAsync(default);
        var began = _clock.GetUtcNow();
        while (_connector.At.Count < 10) await StepAsync();
        var pauses = _connector.At.Zip(_connector.At.Skip(1), (one, next) => (next - one).TotalSeconds);
        Assert.Equal([10.0, 20, 40, 60, 60, 60, 60, 60, 60], pauses);
        Assert.Equal(("hỏng", began), (_state.Status.Reason, _state.Status.FailingSince));
        Assert.Same(_state, new ConnectorStates([_state]).FailingFor("mot-cua"));

        _connector.Fault = null;
        await StepAsync();
        Assert.Equal((null, null, 3L), (_state.Status.Reason, _state.Status.FailingSince, _state.Status.Events));
        Assert.Null(new ConnectorStates([_state]).FailingFor("mot-cua"));
        await _loop.StopAsync(default);
    }

    public void Dispose() => _loop.Dispose();

    /// <summary>Lets time pass until the next round.</summary>
    private async Task StepAsync()
    {
        var rounds = _connector.At.Count;
        while (_connector.At.Count == rounds)
        {
            if (_clock.ArmedTimers > 0) _clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        while (_clock.ArmedTimers == 0) await Task.Yield();
    }

    private sealed class Scripted(TimeProvider clock) : IConnector
    {
        public List<DateTimeOffset> At { get; } = [];

        public string? Fault { get; set; }

        public TimeSpan Every => TimeSpan.FromSeconds(10);

        public Task<long> RunAsync(CancellationToken stopping)
        {
            At.Add(clock.GetUtcNow());
            return Fault is null ? Task.FromResult(3L) : throw new ConnectorFault(Fault);
        }
    }
}
