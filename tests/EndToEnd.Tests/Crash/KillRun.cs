using CchcLive.EndToEnd.Tests.RealInput;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Crash;

/// <summary>
/// Sends the event log to a server that is killed again and again at moments drawn from a seed, and looks after each death, and at the end, at what the
/// journal holds and whether the program still believes its own counters.
/// </summary>
internal sealed class KillRun(EventLog log, int seed, int kills)
{
    private const double LastKill = 0.75;
    private const int LongestPause = 10;
    private static readonly string[] Serve = ["--no-demo"];
    private readonly Random _random = new(seed);
    private readonly Ledger _ledger = new(log.Events);

    /// <summary>What came out so far.</summary>
    public KillFigures Figures { get; private set; } = new();

    /// <summary>Runs it to the end.</summary>
    public async Task RunAsync()
    {
        Repository.Shared(EventLog.File);
        using var directory = new TempDirectory();
        var server = await Server.StartAsync(directory.Path, Serve);
        try
        {
            Assert.Equal(200, (await server.PostAsync("/api/v1/admin/org", log.Org, "application/json")).Status);
            for (var kill = 1; kill <= kills; kill++)
            {
                await KillWhileSendingAsync(server, aim: (int)(_ledger.Events.Count * LastKill * kill / kills));
                await server.DisposeAsync();
                server = await Server.StartAsync(directory.Path, Serve);
                await CheckAsync(server);
                Figures = Figures with { Kills = Figures.Kills + 1 };
            }

            Assert.True(await new Sender(server, _ledger, _random).SendAsync(), server.Errors);
            await CheckAsync(server);
            Assert.Equal(log.Boards, await Boards.OfAsync(server, EventLog.Area, EventLog.Period));
            Figures = Figures with { Events = Figures.Events + _ledger.Acknowledged };
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>The kill comes when a share of the events is acknowledged, some milliseconds into whatever the server is doing then; it must cut the sender off.</summary>
    private async Task KillWhileSendingAsync(Server server, int aim)
    {
        var sending = new Sender(server, _ledger, _random).SendAsync(untilGone: true);
        var pause = TimeSpan.FromMilliseconds(_random.Next(0, LongestPause));
        await Task.WhenAny(_ledger.WhenAcknowledged(aim), sending);
        await Task.Delay(pause);
        await server.KillAsync();
        Assert.False(await sending, "The server took everything after its death.");
    }

    private async Task CheckAsync(Server server)
    {
        var journal = (await server.TextAsync("/api/v1/admin/journal")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Figures = Figures with { Lost = Figures.Lost + _ledger.LostIn(journal), Repeated = Figures.Repeated + Ledger.RepeatedIn(journal) };
        Assert.Equal((0, 0), (Figures.Lost, Figures.Repeated));
        (await Cchc.RunAsync("recount", "--data", server.Data)).Expect(0);
        (await Cchc.RunAsync("verify", "--data", server.Data)).Expect(0);
        Assert.Equal(journal.Length, (await server.GetAsync("/health")).GetProperty("events").GetInt32());
    }
}

/// <summary>What runs of kills gave.</summary>
/// <param name="Kills">How often the server was killed.</param>
/// <param name="Events">Events that were acknowledged in all.</param>
/// <param name="Lost">Acknowledged events that were missing after a restart.</param>
/// <param name="Repeated">Events that were in the journal twice.</param>
internal sealed record KillFigures(int Kills = 0, int Events = 0, int Lost = 0, int Repeated = 0)
{
    public static KillFigures operator +(KillFigures a, KillFigures b) => new(a.Kills + b.Kills, a.Events + b.Events, a.Lost + b.Lost, a.Repeated + b.Repeated);
}
