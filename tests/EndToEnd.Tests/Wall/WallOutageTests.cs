using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;
using static CchcLive.EndToEnd.Tests.Wall.WallScreen;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>A wall that is cut off says so over the whole screen within 15 seconds, keeps its figures greyed, and comes back by itself (W2, W3, W10).</summary>
public sealed class WallOutageTests(Chromium chromium, District district) : IClassFixture<Chromium>, IClassFixture<District>
{
    private const string Unit = "bt-p-an-lac";
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(15) + SlowMachine.Allowance;
    private static readonly TimeSpan Return = TimeSpan.FromSeconds(15) + SlowMachine.Allowance;

    private Server Server => district.Server;

    /// <summary>Three walls at once: each mostly waits.</summary>
    [Fact]
    public Task W2_W3_W10_CutOffInAnyWay_IsNoticedWithin15Seconds_AndRecoveredFrom() => Task.WhenAll(PacketsAreDroppedAsync(), NobodyPushesAsync(), AProxyAnswers502Async());

    [Fact]
    public async Task W10_ResumeAfterSleep_TakesOneSnapshot_AndPlaysNoOldMessages()
    {
        var watches = 0;
        await using var witness = await OpenAsync(chromium, Server.Http.BaseAddress!, "pin=units"); // before the sleep, which must be too short for the wall to notice it by itself
        await using var network = new NetworkProxy(Server.Http.BaseAddress!);
        await using var wall = await OpenAsync(chromium, network.Address, "pin=units", prepare: page =>
        {
            page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) => watches += frame.Text?.Contains("\"Watch\"", StringComparison.Ordinal) == true ? 1 : 0;
            return Task.CompletedTask;
        });
        var before = watches;
        network.Become(NetworkMode.Drops);
        for (var i = 0; i < 10; i++) await Server.PostLinesAsync(Enumerable.Range(3 * i, 3).Select(dossier => Events.Received($"W10-{dossier}", due: "2025-03-11")));
        await Eventually.Is(
            async () => (Pushed: await witness.FigureAsync(Unit, "now.openLate"), Counted: await Server.LateAsync(Unit)),
            late => late.Counted >= 30 && late.Pushed == late.Counted.ToString(CultureInfo.InvariantCulture),
            "all of it is counted and was pushed to those who are awake");
        await wall.Page.EvaluateAsync("() => document.dispatchEvent(new Event('resume'))");
        network.Become(NetworkMode.Passes);
        var late = (await Server.LateAsync(Unit)).ToString(CultureInfo.InvariantCulture);
        await Eventually.Is(() => wall.FigureAsync(Unit, "now.openLate"), text => text == late, "the figures of now are on the wall");
        await wall.Tab.LiveAsync();
        Assert.Equal((1, 0), (watches - before, await wall.Page.Locator("[data-flash]").CountAsync()));
    }

    private async Task PacketsAreDroppedAsync()
    {
        await Server.PostLinesAsync(Events.Received("W2-1", due: "2025-03-11"));
        await Server.SettledAsync(Area);
        await using var network = new NetworkProxy(Server.Http.BaseAddress!);
        await using var wall = await OpenAsync(chromium, network.Address, "pin=units");
        var before = await wall.FigureAsync(Unit, "now.openLate");
        await IsNoticedAsync(wall, () => network.Become(NetworkMode.Drops));
        Assert.Equal(before, await wall.FigureAsync(Unit, "now.openLate"));
        await ReturnsAsync(wall, () => network.Become(NetworkMode.Passes));
    }

    private async Task NobodyPushesAsync()
    {
        var isSilent = false;
        await using var wall = await OpenAsync(chromium, Server.Http.BaseAddress!, "pin=units", prepare: page => page.RouteWebSocketAsync("**/hubs/board**", socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(frame =>
            {
                if (!Volatile.Read(ref isSilent) || IsPing(frame.Text!)) socket.Send(frame.Text!);
            });
        }));
        await IsNoticedAsync(wall, () => Volatile.Write(ref isSilent, true));
        await ReturnsAsync(wall, () => Volatile.Write(ref isSilent, false));
    }

    private async Task AProxyAnswers502Async()
    {
        await using var network = new NetworkProxy(Server.Http.BaseAddress!);
        await using var wall = await OpenAsync(chromium, network.Address, "scenes=overview,units&dwell=5");
        await IsNoticedAsync(wall, () => network.Become(NetworkMode.BadGateway));
        Assert.DoesNotContain("502", await wall.Page.InnerTextAsync("body"), StringComparison.Ordinal);
        await ReturnsAsync(wall, () => network.Become(NetworkMode.Passes));
        var scene = await wall.SceneAsync();
        await Eventually.Is(wall.SceneAsync, shown => shown != scene, "the rotation goes on");
    }

    private static bool IsPing(string frame)
    {
        using var message = JsonDocument.Parse(frame.Split('\u001e')[0]);
        return message.RootElement.TryGetProperty("type", out var type) && type.GetInt32() == 6;
    }

    private static async Task IsNoticedAsync(WallScreen wall, Action breaks)
    {
        var silence = Stopwatch.StartNew();
        breaks();
        await wall.OldAsync();
        Assert.True(silence.Elapsed <= Promise, $"The wall said so after {silence.Elapsed}.");
        Assert.True(await wall.IsCoveredAsync());
    }

    private static async Task ReturnsAsync(WallScreen wall, Action mends)
    {
        var waited = Stopwatch.StartNew();
        mends();
        await wall.Tab.LiveAsync();
        Assert.True(waited.Elapsed <= Return, $"The wall was live after {waited.Elapsed}.");
        Assert.False(await wall.IsCoveredAsync());
        Assert.True(await wall.IsSameDocumentAsync());
    }
}
