using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.CommandLine;

/// <summary>The verbs as people read them.</summary>
public sealed class TableTests(District district) : IClassFixture<District>
{
    [Fact]
    public async Task Board_PrintsEveryUnitAndTheTotal()
    {
        await district.Server.PostLinesAsync(Events.Received("T-1"), Events.Received("T-2", unit: "bt-tu-phap"));
        var lines = (await RunAsync("board", "quan-binh-tan")).Lines;
        Assert.Contains("Báo cáo 06", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("Phường An Lạc ", StringComparison.Ordinal));
        Assert.StartsWith("Tổng", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_PrintsTheOverdueAndHowManyThereAre()
    {
        await district.Server.PostLinesAsync(Events.Received("T-3", due: "2025-03-10"));
        var lines = (await RunAsync("late", "quan-binh-tan", "--limit", "1")).Lines;
        Assert.StartsWith("T-3", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("1 / ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dossier_PrintsItsStateAndItsEvents()
    {
        await district.Server.PostLinesAsync(Events.Received("T-4"), Events.Of("completed", "T-4", "t-4:2", "2025-03-12T07:50:00+07:00"));
        var output = (await RunAsync("dossier", "t-4")).Output;
        Assert.Contains("bt-p-an-lac", output, StringComparison.Ordinal);
        Assert.Matches("(?m)^2025-03-12T07:50:00\\+07:00 +completed", output);
    }

    [Fact]
    public async Task DossierAsOfADay_IsJudgedAtTheEndOfThatDay()
    {
        await district.Server.PostLinesAsync(Events.Received("T-5", time: "2025-03-10T16:00:00+07:00"), Events.Of("completed", "T-5", "t-5:2", "2025-03-11T08:00:00+07:00"));
        Assert.Equal("none", await EndAsync("2025-03-10"));
        Assert.Equal("none", await EndAsync("2025-03-11T07:59:59+07:00"));
        Assert.Equal("completed", await EndAsync("2025-03-11T08:00:00+07:00"));
        Assert.Equal("completed", await EndAsync("2025-03-11"));

        async Task<string?> EndAsync(string asOf) => (await RunAsync("dossier", "T-5", "--as-of", asOf, "--json")).Json.GetProperty("dossier").GetProperty("end").GetString();
    }

    [Fact]
    public async Task Recount_AndVerify_SayThatAllIsWell()
    {
        await district.Server.PostLinesAsync(Events.Received("T-6"));
        Assert.Contains("the live counters are right", (await RunAsync("recount")).Output, StringComparison.Ordinal);
        Assert.Contains("shard/", (await RunAsync("verify")).Output, StringComparison.Ordinal);
    }

    private async Task<Outcome> RunAsync(params string[] arguments) => (await Cchc.RunAsync([.. arguments, "--data", district.Server.Data])).Expect(0);
}
