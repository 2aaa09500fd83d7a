using System.Text.RegularExpressions;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Grains.Messages;
using static CchcLive.Dashboard.Tests.Support.TestBoards;

namespace CchcLive.Dashboard.Tests;

/// <summary>A long table is sorted by an address, without a script.</summary>
public partial class SortTests
{
    [Theory]
    [InlineData("", "p1 p2 p3 p4")]
    [InlineData("?sort=tree", "p1 p2 p3 p4")]
    [InlineData("?sort=now.openLate", "p2 p1 p4 p3")]
    [InlineData("?sort=rate", "p4 p1 p2 p3")]
    [InlineData("?sort=nonsense", "p1 p2 p3 p4")]
    public async Task Rows_StandInTheOrderAskedFor_WithoutDataLast(string query, string expected)
    {
        await using var host = await HostAsync();
        var page = await host.PageAsync($"/areas/{AreaId}{query}");
        Assert.Equal(expected, string.Join(' ', Row().Matches(page).Select(match => match.Value)));
    }

    [Fact]
    public async Task SortedColumn_SaysSo_AndLinksKeepTheRestOfTheAddress()
    {
        await using var host = await HostAsync();
        var page = await host.PageAsync($"/areas/{AreaId}?other=1&sort=now.openLate");
        Assert.Matches("""aria-sort="descending"><a href="\?other=1&amp;sort=now.openLate">""", page);
        Assert.Contains("""<a href="?other=1&amp;sort=tree">Theo cây đơn vị</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""aria-current="true">Quá hạn nhiều nhất</a>""", page, StringComparison.Ordinal);
    }

    private static async Task<DashboardHost> HostAsync()
    {
        var host = await DashboardHost.StartAsync();
        host.Source.Set(Of(
            2,
            "a.2",
            Unit("p1", "Một", FeedState.Live, Morning.UtcTicks, ("now.openLate", 2), ("month.processed", 100), ("month.processedEarly", 99)),
            Unit("p2", "Hai", FeedState.Live, Morning.UtcTicks, ("now.openLate", 9)),
            Unit("p3", "Ba", FeedState.None, null),
            Unit("p4", "Bốn", FeedState.Silent, Morning.UtcTicks, ("month.processed", 100), ("month.processedEarly", 90))));
        return host;
    }

    [GeneratedRegex("(?<=<tr data-unit=\")\\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
