using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Crash;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static CchcLive.EndToEnd.Tests.Wall.WallScreen;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>Weeks of a wall in seconds, in a real browser: memory and nodes stay as they are (W1, W7).</summary>
public sealed class SoakTests(Chromium chromium, District district) : IClassFixture<Chromium>, IClassFixture<District>
{
    private const int Batch = 10_000;

    /// <summary>A scene that was just fetched and is not collected yet is in the count.</summary>
    private const int NodesOfOneFetch = 1_000;
    private const double BytesPerPush = 1024 * 1024 / 100_000.0;

    [Fact]
    public async Task W1_FiftyThousandPushes_LeaveMemoryAndNodesAsTheyWere() => await SoakAsync(5);

    [Fact]
    [Trait("Category", "Long")]
    public async Task W1_AMillionPushes_LeaveMemoryAndNodesAsTheyWere()
    {
        var (first, last) = await SoakAsync(100);
        await LongResults.WriteAsync("wall", new { Pushes = 100 * Batch, HeapBytesBefore = first.Heap, HeapBytesAfter = last.Heap, NodesBefore = first.Nodes, NodesAfter = last.Nodes });
    }

    [Fact]
    public async Task W7_TenThousandSceneChanges_OneSceneFailing_LeaveMemoryAndNodesAsTheyWere()
    {
        const int changes = 10_000;
        await district.Server.PostLinesAsync(Events.Received("W7-1", due: "2025-03-11"));
        await district.Server.SettledAsync(Area);
        await using var wall = await OpenAsync(chromium, district.Server.Http.BaseAddress!, "scenes=overview,units&dwell=5", prepare: async page =>
        {
            await page.AddInitScriptAsync(PageScripts.HandOfTime);
            await page.RouteAsync("**/wall/*?*", async route =>
            {
                var answer = await route.FetchAsync();
                var body = (await answer.TextAsync()).Replace("data-scenes=\"overview,units\"", "data-scenes=\"overview,broken,units\"", StringComparison.Ordinal);
                await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = body });
            });
        });
        await wall.Page.EvaluateAsync("count => window.passScenes(count)", 100);
        var before = await UsageAsync(wall);
        var shown = await wall.Page.EvaluateAsync<string[]>("count => window.passScenes(count)", changes);
        var after = await UsageAsync(wall);
        Assert.Equal(["overview", "units"], shown);
        Assert.InRange(after.Nodes - before.Nodes, -NodesOfOneFetch, NodesOfOneFetch);
        Assert.True(after.Heap - before.Heap <= 1024 * 1024, $"The heap grew from {before.Heap} to {after.Heap} bytes.");
        Assert.Equal("1", await wall.FigureAsync(await wall.SceneAsync() == "units" ? "bt-p-an-lac" : null, "now.openLate"));
    }

    private async Task<(Usage First, Usage Last)> SoakAsync(int batches)
    {
        await district.Server.PostLinesAsync(Events.Received($"W1-{batches}"));
        await district.Server.SettledAsync(Area);
        await using var wall = await OpenAsync(chromium, district.Server.Http.BaseAddress!, "pin=units", prepare: page => page.AddInitScriptAsync(PageScripts.HandOnTheLine));
        await wall.Page.EvaluateAsync("count => window.push(count)", Batch);
        List<Usage> usages = [await UsageAsync(wall)];
        for (var i = 0; i < batches; i++)
        {
            var expected = await wall.Page.EvaluateAsync<string>("count => window.push(count)", Batch);
            usages.Add(await UsageAsync(wall));
            Assert.Equal(expected, await wall.FigureAsync("bt-p-an-lac", "now.openLate"));
        }

        var seen = string.Join("; ", usages);
        Assert.True(usages.Max(usage => usage.Nodes) - usages.Min(usage => usage.Nodes) <= NodesOfOneFetch, seen);
        Assert.True(usages[^1].Heap - usages[0].Heap <= BytesPerPush * batches * Batch, seen);
        return (usages[0], usages[^1]);
    }

    /// <summary>What is in use after everything unused was collected.</summary>
    private static async Task<Usage> UsageAsync(WallScreen wall)
    {
        var devTools = await wall.Page.Context.NewCDPSessionAsync(wall.Page);
        for (var i = 0; i < 3; i++) await devTools.SendAsync("HeapProfiler.collectGarbage");
        var heap = (await devTools.SendAsync("Runtime.getHeapUsage"))!.Value.GetProperty("usedSize").GetDouble();
        var nodes = (await devTools.SendAsync("Memory.getDOMCounters"))!.Value.GetProperty("nodes").GetInt32();
        await devTools.DetachAsync();
        return new Usage((long)heap, nodes);
    }

    private sealed record Usage(long Heap, int Nodes);
}
