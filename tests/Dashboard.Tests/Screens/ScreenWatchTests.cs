using System.Net;
using CchcLive.Dashboard.Push;
using CchcLive.Dashboard.Screens;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.TestSupport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcLive.Dashboard.Tests.Screens;

public class ScreenWatchTests
{
    [Fact]
    public async Task SilentScreen_IsWarnedOfOnce_AndItsReturnIsToldOnce()
    {
        var pace = new ManualTimeProvider();
        var settings = new DashboardSettings { Version = "1", Engine = "Embedded", Pace = pace };
        var screens = new ScreenRegistry(new ScreenNames(), new PairedNames(), new BoardFeeds(new FeedBench().Context), settings, new ManualTimeProvider(TestBoards.Morning), NullLogger<ScreenRegistry>.Instance);
        var log = new Lines();
        using var watch = new ScreenWatch(screens, settings, log);
        await watch.StartAsync(TestContext.Current.CancellationToken);
        screens.Watches("c1", "quan-thu", IPAddress.Loopback, null);
        var report = new ScreenReport("sanh", "map", "b1", 7, 1, null, null, null);
        await screens.HearAsync("c1", report);
        await Eventually.Holds(() => Looks() && log.Count == 1);
        for (var i = 0; i < 20; i++) await Eventually.Holds(Looks);
        await Eventually.Holds(() => screens.HearAsync("c1", report).IsCompletedSuccessfully && Looks() && log.Count > 1);
        await watch.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal([LogLevel.Warning, LogLevel.Information], log.Levels);

        bool Looks()
        {
            pace.Advance(ScreenWatch.LooksEvery);
            return true;
        }
    }

    private sealed class Lines : ILogger<ScreenWatch>
    {
        private readonly List<LogLevel> _levels = [];

        public int Count
        {
            get { lock (_levels) return _levels.Count; }
        }

        public IEnumerable<LogLevel> Levels => _levels;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_levels) _levels.Add(logLevel);
        }
    }
}
