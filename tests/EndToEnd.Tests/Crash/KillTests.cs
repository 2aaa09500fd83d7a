using System.Diagnostics;

namespace CchcLive.EndToEnd.Tests.Crash;

/// <summary>SIGKILL at any moment: nothing acknowledged is lost, nothing is counted twice, and the counters and hash chains are clean.</summary>
public sealed class KillTests(EventLog log) : IClassFixture<EventLog>
{
    private const int KillsPerRun = 5;
    private const int LongRuns = 40;

    [Fact]
    public Task FiveKills_LoseAndRepeatNothing() => new KillRun(log, seed: 1, KillsPerRun).RunAsync();

    [Fact]
    [Trait("Category", "Long")]
    public async Task TwoHundredKills_LoseAndRepeatNothing()
    {
        var watch = Stopwatch.StartNew();
        var figures = new KillFigures();
        for (var seed = 1; seed <= LongRuns; seed++)
        {
            var run = new KillRun(log, seed, KillsPerRun);
            await run.RunAsync();
            figures += run.Figures;
            await LongResults.WriteAsync("kill", new { figures.Kills, EventsAcknowledged = figures.Events, figures.Lost, CountedTwice = figures.Repeated, Seconds = Math.Round(watch.Elapsed.TotalSeconds) });
        }

        Assert.Equal(LongRuns * KillsPerRun, figures.Kills);
    }
}
