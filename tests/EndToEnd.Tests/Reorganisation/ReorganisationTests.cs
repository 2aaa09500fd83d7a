using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.City;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Reorganisation;

/// <summary>On 01/07/2025 the tree changes under live traffic: open dossiers move, no total breaks, and the screens follow by themselves.</summary>
public sealed class ReorganisationTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Before = "asOf=2025-06-30T23:59:59%2B07:00";
    private const string After = "asOf=2025-07-01T00:00:00%2B07:00";
    private const string June = "from=2025-06-01&to=2025-06-30";
    private const int UnitsBefore = 25;
    private const int UnitsAfter = 7;

    [Fact]
    public async Task TreeChangesUnderLiveTraffic_NoTotalBreaksAndScreensFollow()
    {
        await using var city = await ReorganisedCity.StartAsync();
        await using var tab = await chromium.OpenAsync();
        await WatchFreshnessAsync(tab);
        await tab.ShowLiveAsync(city.Server, ReorganisedCity.City);
        Assert.Equal(1, await tab.Page.Locator("table.units tbody tr[data-unit]").CountAsync());

        var (whole, old) = (new LiveSamples(city, ReorganisedCity.City), new LiveSamples(city, ReorganisedCity.District));
        while (await city.NowAsync() < ReorganisedCity.Midnight.AddHours(9))
        {
            await whole.LookAsync();
            await old.LookAsync();
        }

        Assert.Equal([(ReorganisedCity.LastDay, 1), (ReorganisedCity.FirstDay, UnitsAfter)], whole.Trees);
        Assert.Equal([(ReorganisedCity.LastDay, UnitsBefore)], old.Trees);
        Assert.True(whole.Versions > 20, $"only {whole.Versions} versions were seen");
        await tab.Page.WaitForSelectorAsync("tr[data-unit='hcm-p-an-lac']");
        await tab.LiveAsync();
        Assert.Equal(UnitsAfter, await tab.Page.Locator("table.units tbody tr[data-unit]").CountAsync());
        var seen = (await FreshnessSeenAsync(tab)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(seen);
        Assert.DoesNotContain("lost", seen);
        Assert.DoesNotContain("stale", seen);
        tab.IsClean(city.Server);

        await EveryDossierIsCountedOnceAsync(city.Server);
        await PeriodsHaveTheirOwnTreesAsync(city.Server);
        (await Cchc.RunAsync("recount", "--data", city.Server.Data)).Expect(0);
        (await Cchc.RunAsync("verify", "--data", city.Server.Data)).Expect(0);
    }

    /// <summary>What the city had open before midnight it has open after it, but for what has not been told to have moved: that still stands in the district.</summary>
    private static async Task EveryDossierIsCountedOnceAsync(Server server)
    {
        foreach (var role in (string[])["handling", "receiving", "territory"])
        {
            var (before, moved, _, _) = await Eventually.Is( // the feed goes on, and tells of the evening before too
                async () => (
                    Before: await OpenAsync(server, ReorganisedCity.City, $"{Before}&role={role}"), Moved: await OpenAsync(server, ReorganisedCity.City, $"{After}&role={role}"),
                    Left: await OpenAsync(server, ReorganisedCity.District, $"{After}&role={role}"), Of: await OpenAsync(server, ReorganisedCity.District, $"{Before}&role={role}")),
                open => open.Before == open.Moved + open.Left && open.Before == open.Of,
                $"every dossier is counted once by {role}");
            if (role == "handling") Assert.True(before > 1000 && moved > 0.9 * before, $"{moved} of {before} moved");
        }

        await Eventually.Is(
            async () => (Open: await OpenAsync(server, ReorganisedCity.City, After), CarriedIn: (await server.GetAsync(Board(ReorganisedCity.City, $"from=2025-07-01&{After}"))).OfTotal("carriedIn")[0]),
            july => july.Open == july.CarriedIn,
            "what is open as July begins is what July began with");
    }

    private static async Task PeriodsHaveTheirOwnTreesAsync(Server server)
    {
        var june = await server.GetAsync(Board(ReorganisedCity.City, June));
        var july = await server.GetAsync(Board(ReorganisedCity.City, "from=2025-07-01&to=2025-07-01")); // on a slow machine it is the second by now
        foreach (var (board, day, prefix, units) in ((System.Text.Json.JsonElement, string, string, int)[])[(june, ReorganisedCity.LastDay, "bt-", UnitsBefore), (july, ReorganisedCity.FirstDay, "hcm-", UnitsAfter)])
        {
            Identities.CheckPeriod(board, day);
            Assert.Equal(day, board.GetProperty("treeDate").GetString());
            var rows = board.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("key").GetString()!).ToList();
            Assert.Equal(units, rows.Count);
            Assert.All(rows, row => Assert.StartsWith(prefix, row, StringComparison.Ordinal));
            Assert.True(board.OfTotal("received")[0] > 100);
        }

        await Eventually.Is( // the feed goes on, and tells of June too
            async () => (City: await TotalAsync(server, ReorganisedCity.City), District: await TotalAsync(server, ReorganisedCity.District)),
            total => total.City == total.District,
            "June's totals of the city and of its only district are the same");
    }

    private static async Task<string> TotalAsync(Server server, string area) => (await server.GetAsync(Board(area, June))).GetProperty("total").GetProperty("figures").GetRawText();

    /// <summary>Notes every freshness that the page shows, over its own reload too.</summary>
    private static async Task WatchFreshnessAsync(Tab tab) => await tab.Page.AddInitScriptAsync(
        """
        addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
          const seen = sessionStorage.getItem("freshness") ?? "";
          sessionStorage.setItem("freshness", seen + " " + document.documentElement.dataset.freshness);
        }).observe(document.documentElement, { attributes: true, attributeFilter: ["data-freshness"] }));
        """);

    private static Task<string> FreshnessSeenAsync(Tab tab) => tab.Page.EvaluateAsync<string>("() => sessionStorage.getItem('freshness') ?? ''");

    private static string Board(string area, string query) => $"/api/v1/areas/{area}/board?{query}";

    private static async Task<long> OpenAsync(Server server, string area, string query)
    {
        var board = await server.GetAsync(Board(area, query));
        Identities.CheckPeriod(board, query);
        return board.OfTotal("open")[0];
    }
}
