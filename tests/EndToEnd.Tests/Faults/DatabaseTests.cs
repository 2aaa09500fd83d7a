using System.Diagnostics;
using CchcLive.EndToEnd.Tests.City;
using CchcLive.EndToEnd.Tests.Crash;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Faults;

/// <summary>The database is killed, or answers nothing for longer than every time-out, while sources send and screens watch.</summary>
public sealed class DatabaseTests : IDisposable
{
    private const string Area = "quan-binh-tan";
    private static readonly TimeSpan Frozen = TimeSpan.FromSeconds(75); // commands give up after 30 s, connections after 15 s
    private static readonly TimeSpan GreyAfter = TimeSpan.FromSeconds(15);
    private readonly TempDirectory _directory = new();

    [Fact]
    [Trait("Category", "Long")]
    public async Task ADatabaseKilledAgainAndAgainUnderLoad_LosesAndRepeatsNothing_AndTheServiceIsBackByItself()
    {
        const int kills = 10;
        await using var postgres = await FaultyPostgres.StartAsync();
        await using var server = await StartAsync(postgres);
        using var source = new PatientSource(server.Http.BaseAddress!, dossiers: 20_000, between: TimeSpan.FromMilliseconds(20));
        var sending = source.SendAsync();
        var back = new List<double>();
        var random = new Random(1);
        for (var kill = 1; kill <= kills; kill++)
        {
            await source.AcknowledgedAsync(source.Ledger.Events.Count * 3 / 4 * kill / kills);
            await postgres.KillAsync();
            await Task.Delay(random.Next(100, 3000));
            await postgres.RestartAsync();
            back.Add(await UntilAnsweredAsync(source));
        }

        await sending;
        await Reckoning.CheckAsync(server, source);
        await LongResults.WriteAsync("databaseKilled", new
        {
            Kills = kills, Events = source.Ledger.Acknowledged, RequestsSentAgain = source.Refused, Lost = 0, CountedTwice = 0,
            SecondsUntilBack = new { Median = Math.Round(back.Order().ElementAt(kills / 2), 1), Longest = Math.Round(back.Max(), 1) }, new LinuxFacts(server.ProcessId).PeakMegabytes,
        });
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task ADatabaseFrozenForLongerThanEveryTimeOut_LosesAndRepeatsNothing_AndScreensSayThatTheyKnowNothing()
    {
        await using var postgres = await FaultyPostgres.StartAsync();
        await using var server = await StartAsync(postgres);
        await using var screen = await HubScreen.WatchAsync(server.Http.BaseAddress!, Area);
        using var source = new PatientSource(server.Http.BaseAddress!, dossiers: 20_000, between: TimeSpan.FromMilliseconds(20));
        var sending = source.SendAsync();
        await source.AcknowledgedAsync(source.Ledger.Events.Count / 4);
        await Eventually.Is(() => Task.FromResult(screen.SinceNews), since => since < TimeSpan.FromSeconds(1), "the screen gets news");

        await postgres.FreezeAsync();
        var frozen = Stopwatch.StartNew();
        await Task.Delay(TimeSpan.FromSeconds(40));
        var silence = screen.SinceNews; // a server that cannot commit must not say that its board is the one of now
        var refusedMeanwhile = source.Refused;
        await Task.Delay(Frozen - frozen.Elapsed);
        await postgres.ThawAsync();
        var back = await UntilAnsweredAsync(source);
        await Eventually.Is(() => Task.FromResult(screen.SinceNews), since => since < TimeSpan.FromSeconds(2), "the screen gets news again");

        await sending;
        await Reckoning.CheckAsync(server, source);
        Assert.InRange(silence, GreyAfter, Frozen);
        await LongResults.WriteAsync("databaseFrozen", new
        {
            FrozenSeconds = Frozen.TotalSeconds, Events = source.Ledger.Acknowledged, RequestsSentAgain = source.Refused, RefusedWhileFrozen = refusedMeanwhile, Lost = 0, CountedTwice = 0,
            SecondsUntilBack = Math.Round(back, 1), ScreenWithoutNewsSeconds = Math.Round(screen.LongestGap.TotalSeconds, 1), new LinuxFacts(server.ProcessId).PeakMegabytes,
        });
    }

    public void Dispose() => _directory.Dispose();

    private Task<Server> StartAsync(FaultyPostgres postgres) => Server.StartAsync(_directory.Path, "--no-demo", "--clock", "2025-03-12T08:00", "--org", Area, "--database", postgres.Address);

    private static async Task<double> UntilAnsweredAsync(PatientSource source)
    {
        var (watch, acknowledged) = (Stopwatch.StartNew(), source.Ledger.Acknowledged);
        await source.AcknowledgedAsync(Math.Min(acknowledged + 1, source.Ledger.Events.Count));
        return watch.Elapsed.TotalSeconds;
    }
}
