using CchcLive.Silo.Logging;
using CchcLive.TestSupport;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CchcLive.Silo.Tests.Logging;

/// <summary>One fault cannot fill the log, and nothing is lost without being counted.</summary>
public class RepeatLimitTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly Lines _lines = new();

    [Fact]
    public void Repeats_AreCounted_AndToldWhenTheWindowEnds()
    {
        using var log = Log(TimeSpan.FromMinutes(1));
        for (var shard = 0; shard < 100; shard++) log.Warning("Shard {Shard} gives up", shard);
        log.Warning("Another message");
        Assert.Equal(["Shard 0 gives up", "Shard 1 gives up", "Shard 2 gives up", "Another message"], _lines.Texts);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("97 more like it within 60 s, the last: Shard 99 gives up", _lines.Texts[^1]);
        Assert.Equal(5, _lines.Texts.Count);
        Assert.Equal(LogEventLevel.Warning, _lines.Last.Level);
    }

    [Fact]
    public void NextWindow_BeginsAnew()
    {
        using var log = Log(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 10; i++)
        {
            log.Warning("Tick");
            _time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(Enumerable.Repeat("Tick", 10), _lines.Texts);
    }

    [Fact]
    public void Closing_TellsTheCountsThatAreOpen()
    {
        using (var log = Log(TimeSpan.FromMinutes(1)))
        {
            for (var i = 0; i < 5; i++) log.Error("Fault");
        }

        Assert.Equal(["Fault", "Fault", "Fault", "2 more like it within 0 s, the last: Fault"], _lines.Texts);
    }

    [Fact]
    public void WithoutAWindow_EveryMessageIsWritten()
    {
        using var log = Log(TimeSpan.Zero);
        for (var i = 0; i < 50; i++) log.Error("Fault");
        Assert.Equal(50, _lines.Texts.Count);
    }

    private Logger Log(TimeSpan window) => new LoggerConfiguration()
        .WriteTo.Sink(new RepeatLimit(new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(_lines).CreateLogger(), window, _time))
        .CreateLogger();

    private sealed class Lines : ILogEventSink
    {
        public List<string> Texts { get; } = [];

        public LogEvent Last { get; private set; } = null!;

        public void Emit(LogEvent logEvent)
        {
            Last = logEvent;
            Texts.Add(logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
