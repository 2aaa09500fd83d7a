using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Demonstration;

/// <summary><c>serve</c> as <c>./run</c> starts it: a district at work, on a simulated clock, and said to be so everywhere.</summary>
public sealed class DemonstrationTests : IDisposable
{
    private const string Label = "DỮ LIỆU MÔ PHỎNG";
    private const string Live = "/api/v1/areas/quan-binh-tan/board";
    private readonly TempDirectory _directory = new();

    [Fact]
    public async Task Clock_StartsOnTheMorningOf12March2025InVietnam()
    {
        await using var server = await Server.StartAsync(_directory.Path);
        var now = (await server.GetAsync("/health")).GetProperty("now").GetString()!;
        Assert.EndsWith("+07:00", now, StringComparison.Ordinal);
        Assert.InRange(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), At(7, 25), At(8, 25));
        var earlier = await NowAsync(server);
        await Eventually.Is(() => NowAsync(server), later => later - earlier >= TimeSpan.FromSeconds(30), "the clock runs");
    }

    [Fact]
    public async Task EverythingThatShowsIt_SaysThatItIsSimulated()
    {
        await using var server = await Server.StartAsync(_directory.Path);
        foreach (var path in (string[])["/health", Live, Live + "?by=none", "/api/v1/areas/quan-binh-tan/late", "/api/v1/units/bt-tu-phap/board"])
            Assert.True((await server.GetAsync(path)).GetProperty("simulated").GetBoolean(), path);
        server.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        foreach (var page in (string[])["/", "/areas/quan-binh-tan"]) Assert.Contains(Label, await server.TextAsync(page), StringComparison.Ordinal);
        Assert.Contains(Label, (await Cchc.RunAsync("board", "quan-binh-tan", "--data", _directory.Path)).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("SIMULATED DATA", server.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counters_MoveAsTheDeskOpens_AndARestartGoesOnWithoutCountingTwice()
    {
        string[] fast = ["--clock", "2025-03-12T07:25x100"];
        long before;
        DateTimeOffset stopped;
        await using (var server = await Server.StartAsync(_directory.Path, fast))
        {
            await Eventually.Is(() => ReceivedTodayAsync(server), received => received > 0, "dossiers are received after 07:30");
            before = await Eventually.Is(() => ReceivedTodayAsync(server), received => received > 20, "more dossiers are received");
            Assert.True(await NowAsync(server) >= At(7, 30));
            stopped = await NowAsync(server);
            Assert.Equal(0, await server.StopAsync());
        }

        await using (var server = await Server.StartAsync(_directory.Path, fast))
        {
            Assert.True(await NowAsync(server) >= stopped, "the clock went back");
            await Eventually.Is(() => ReceivedTodayAsync(server), received => received > before, "the restarted feed goes on");
            var events = (await server.TextAsync("/api/v1/admin/journal")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
            Assert.Equal(events.Count, events.Select(e => $"{e.GetProperty("source")} {e.GetProperty("id")}").Distinct(StringComparer.Ordinal).Count());
            var quarantined = (await server.GetAsync("/api/v1/admin/quarantine?state=open")).EnumerateArray().Select(input => input.GetProperty("eventId").GetString()).OfType<string>().ToList();
            Assert.NotEmpty(quarantined);
            Assert.Equal(quarantined.Count, quarantined.Distinct(StringComparer.Ordinal).Count());
            (await Cchc.RunAsync("recount", "--data", _directory.Path)).Expect(0);
            (await Cchc.RunAsync("verify", "--data", _directory.Path)).Expect(0);
        }
    }

    [Fact]
    public async Task Feeds_AreDeclaredAndBeat_AndASilentOneShowsAsSuch()
    {
        await using var server = await Server.StartAsync(_directory.Path, "--clock", "2025-03-12T07:25x600");
        const string Silent = "bt-p-an-lac-a";
        // at this pace a beat that is a few seconds late is an hour late: the others may be silent too for a moment
        await Eventually.Is(() => server.GetAsync(Live), board => Silents(board) is [Silent] && board.GetProperty("unitsIn").GetInt32() == 24, "the silent ward, and no other, shows as silent");
        var desk = await server.GetAsync("/api/v1/sources/mo-phong-bt-van-phong");
        Assert.Equal(60, desk.GetProperty("declaration").GetProperty("intervalMinutes").GetInt32());
        Assert.Equal(12, desk.GetProperty("declaration").GetProperty("unitsCovered").GetInt32());
        Assert.NotEqual(JsonValueKind.Null, desk.GetProperty("lastHeartbeatAt").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await server.GetAsync("/api/v1/sources/mo-phong-" + Silent)).GetProperty("lastHeartbeatAt").ValueKind);
    }

    [Fact]
    public async Task AnotherArea_IsRefusedOnTheSameData_AndHasItsOwnClock()
    {
        await using (var server = await Server.StartAsync(_directory.Path, "--demo", "tp-hcm-2025"))
        {
            Assert.StartsWith("2025-09-10T07:", (await server.GetAsync("/health")).GetProperty("now").GetString(), StringComparison.Ordinal);
            var board = await Eventually.Is(() => server.GetAsync("/api/v1/areas/tp-hcm-2025/board"), board => board.GetProperty("total").GetProperty("now").GetProperty("open").GetInt64() > 1000, "the city has work");
            Assert.Equal(168, board.GetProperty("unitsOf").GetInt32());
            await server.StopAsync();
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Server.StartAsync(_directory.Path, "--demo", "quan-binh-tan"));
        Assert.Contains("demonstration of tp-hcm-2025", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static string[] Silents(JsonElement board) =>
        [.. board.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("state").GetString() != "live").Select(row => row.GetProperty("id").GetString()!)];

    private static DateTimeOffset At(int hour, int minute) => new(2025, 3, 12, hour, minute, 0, TimeSpan.FromHours(7));

    private static async Task<DateTimeOffset> NowAsync(Server server) => (await server.GetAsync("/health")).GetProperty("now").GetDateTimeOffset();

    private static async Task<long> ReceivedTodayAsync(Server server) => (await server.GetAsync(Live)).GetProperty("total").GetProperty("today").GetProperty("received").GetInt64();
}
