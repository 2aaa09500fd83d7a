using CchcLive.Dashboard.Push;
using CchcLive.TestSupport;

namespace CchcLive.Dashboard.Tests;

public class ConflaterTests
{
    private readonly ManualTimeProvider _pace = new();
    private readonly List<DateTimeOffset> _calls = [];

    private Conflater Make() => new(_pace, TimeSpan.FromMilliseconds(100), () => _calls.Add(_pace.GetUtcNow()));

    [Fact]
    public void Signal_AfterQuiet_CallsAtOnce()
    {
        using var conflater = Make();
        conflater.Signal();
        _pace.Advance(TimeSpan.FromSeconds(1));
        conflater.Signal();
        Assert.Equal(2, _calls.Count);
    }

    [Fact]
    public void Signal_WithinInterval_CallsOnceWhenItIsOver()
    {
        using var conflater = Make();
        conflater.Signal();
        _pace.Advance(TimeSpan.FromMilliseconds(30));
        conflater.Signal();
        conflater.Signal();
        Assert.Single(_calls);
        _pace.Advance(TimeSpan.FromMilliseconds(70));
        Assert.Equal(TimeSpan.FromMilliseconds(100), _calls[1] - _calls[0]);
        _pace.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(2, _calls.Count);
    }

    [Fact]
    public void Signals_AtAnyRate_NeverCallTwiceWithinTheInterval_AndTheLastIsNeverLost()
    {
        using var conflater = Make();
        var random = new Random(42);
        for (var i = 0; i < 20_000; i++)
        {
            conflater.Signal();
            _pace.Advance(TimeSpan.FromMilliseconds(random.Next(0, 12)));
        }

        var lastSignal = _pace.GetUtcNow();
        conflater.Signal();
        _pace.Advance(TimeSpan.FromMilliseconds(100));
        Assert.All(_calls.Zip(_calls.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMilliseconds(100)));
        Assert.True(_calls[^1] >= lastSignal);
    }
}
