using System.Globalization;
using CchcLive.EndToEnd.Tests.Crash;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Faults;

/// <summary>Somebody sets the machine's clock a day ahead, and back, and a day behind, while sources send and a screen watches.</summary>
public sealed class ClockTests : IDisposable
{
    private const string Area = "tp-hcm-2025";
    private const string Unit = "hcm-p-binh-tan";
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly TempDirectory _directory = new();

    [Fact]
    [Trait("Category", "Long")]
    public async Task JumpsOfADay_LoseAndRepeatNothing_AndFiguresFollowTheClock()
    {
        using var clock = await MovedClock.CreateAsync();
        await using var server = await Server.StartAsync(clock.Environment, _directory.Path, "--no-demo", "--org", Area);
        var start = await NowAsync(server);
        using var source = new PatientSource(server.Http.BaseAddress!, dossiers: 10_000, units: [Unit], between: TimeSpan.FromMilliseconds(40), day: "2025-09-10");
        await using var screen = await HubScreen.WatchAsync(server.Http.BaseAddress!, Area);
        var sending = source.SendAsync();
        var jumps = new List<double>();
        foreach (var ahead in (TimeSpan[])[Day, TimeSpan.Zero, -Day, TimeSpan.Zero])
        {
            await source.AcknowledgedAsync(Math.Min(source.Ledger.Acknowledged + 2000, source.Ledger.Events.Count));
            clock.Set(ahead);
            var shown = await NowAsync(server);
            Assert.InRange((shown - start - ahead).TotalMinutes, 0, 10);
            jumps.Add(ahead.TotalHours);
            await Task.Delay(TimeSpan.FromSeconds(7)); // a beat and a bit
            Assert.InRange(screen.SinceNews, TimeSpan.Zero, TimeSpan.FromSeconds(7));
        }

        await sending;
        await Reckoning.CheckAsync(server, source, Area);
        await server.StopAsync();
        await using var again = await Server.StartAsync(clock.Environment, _directory.Path, "--no-demo");
        await Reckoning.CheckAsync(again, source, Area);
        await LongResults.WriteAsync("clockJumps", new
        {
            ClockAheadHours = jumps, Events = source.Ledger.Acknowledged, RequestsSentAgain = source.Refused, Lost = 0, CountedTwice = 0, LongestGapOfAScreenSeconds = Math.Round(screen.LongestGap.TotalSeconds, 1),
        });
    }

    public void Dispose() => _directory.Dispose();

    private static async Task<DateTimeOffset> NowAsync(Server server) =>
        DateTimeOffset.Parse((await server.GetAsync("/health")).GetProperty("now").GetString()!, CultureInfo.InvariantCulture);
}
