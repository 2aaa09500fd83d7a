using System.Net;
using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Domain.Closes;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using static CchcLive.Dashboard.Tests.Support.TestBoards;

namespace CchcLive.Dashboard.Tests;

/// <summary>Then and now: the last close beside the live figures, and a closed day that nobody takes for the present.</summary>
public class FrozenPageTests
{
    private static readonly DateOnly Tuesday = new(2025, 3, 11);

    [Theory]
    [InlineData(4, "so với cuối ngày 11/03: +3 (nhiều hơn)")]
    [InlineData(1_007, "so với cuối ngày 11/03: −1.000 (ít hơn)")]
    [InlineData(7, "so với cuối ngày 11/03: 0 (không đổi)")]
    public async Task LivePage_SaysBySignAndWord_HowFarTheLateAreFromTheLastClose(long then, string words)
    {
        await using var host = await DashboardHost.StartAsync();
        host.Source.Set(Three() with { LastClose = Mark(then) });
        var page = WebUtility.HtmlDecode(await host.PageAsync($"/areas/{AreaId}"));
        Assert.Contains($"href=\"?close=2025-03-11\">{words}</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LivePage_WithoutACloseOrWithoutDataThen_ShowsADash()
    {
        await using var host = await DashboardHost.StartAsync();
        Assert.Contains("data-against-close=\"now.openLate\">so với cuối ngày trước: –</a>", await host.PageAsync($"/areas/{AreaId}"), StringComparison.Ordinal);
        host.Source.Set(Three() with { LastClose = new CloseMark(Tuesday, null) });
        Assert.Contains("so với cuối ngày trước: –", await host.PageAsync($"/areas/{AreaId}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FrozenPage_ShowsTheClosedFigures_AndIsNeverLive()
    {
        await using var host = await HostAsync(minutesLate: 0);
        var page = await host.PageAsync($"/areas/{AreaId}?close=2025-03-11");
        Assert.Contains("data-freshness=\"frozen\"", page, StringComparison.Ordinal);
        Assert.Contains("SỐ LIỆU CHỐT cuối ngày 11/03/2025", page, StringComparison.Ordinal);
        Assert.Contains("Chốt lúc 00:00:07 12/03/2025", page, StringComparison.Ordinal);
        Assert.DoesNotContain("CHỐT BÙ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script type=\"module\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-area=", page, StringComparison.Ordinal);
        Assert.Contains("<a data-col=\"now.open\">1.234</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hôm nay", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Cây đơn vị ngày 11/03/2025", page, StringComparison.Ordinal);
        Assert.Contains("Báo cáo 06 v4", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FrozenPage_OfADayThatWasMadeUp_SaysSoWithTheInstant()
    {
        await using var host = await HostAsync(minutesLate: 445);
        Assert.Contains("CHỐT BÙ lúc 07:25:07 12/03/2025: cuối ngày đó chương trình không chốt được", await host.PageAsync($"/areas/{AreaId}?close=2025-03-11"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FrozenPage_OffersTheDaysThereAre_AndKeepsTheDayWhenTheLanguageChanges()
    {
        await using var host = await HostAsync(0);
        host.Source.Closes.Insert(0, Day(new DateOnly(2025, 3, 12), 0));
        var page = await host.PageAsync($"/areas/{AreaId}?close=2025-03-11&lang=en");
        Assert.Contains("<option value=\"2025-03-11\" selected>11/03/2025</option>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"?close=2025-03-12\" rel=\"next\">12/03/2025 →</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"?close=2025-03-11&amp;lang=vi\"", page, StringComparison.Ordinal);
        Assert.Contains("CLOSED FIGURES, end of 11/03/2025", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-03-10", "không có số liệu chốt của ngày “10/03/2025”")]
    [InlineData("hom-qua", "không có số liệu chốt của ngày “hom-qua”")]
    public async Task FrozenPage_OfADayThatWasNotClosed_Is404WithTheDaysThereAre(string day, string words)
    {
        await using var host = await HostAsync(0);
        var answer = await host.Client.GetAsync($"/areas/{AreaId}?close={day}", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"2025-03-11\">", page, StringComparison.Ordinal);
    }

    private static async Task<DashboardHost> HostAsync(int minutesLate)
    {
        var host = await DashboardHost.StartAsync();
        host.Source.Closes.Add(Day(Tuesday, minutesLate));
        return host;
    }

    private static FrozenDay Day(DateOnly date, int minutesLate)
    {
        var ends = Area.Zone.GetUtcOffset(Morning);
        var endsAt = date.AddDays(1).ToDateTime(TimeOnly.MinValue).Ticks - ends.Ticks;
        var close = new DayClose
        {
            Date = date, EndsAt = endsAt, ClosedAt = endsAt + TimeSpan.FromSeconds(7 + (60 * minutesLate)).Ticks, Rule = "bao-cao-06", RuleVersion = 4, Calendars = [], UnitsIn = 1, UnitsOf = 3,
            Positions = [1], Rows = [],
        };
        return new FrozenDay(close, Three() with { TreeDate = date, At = close.At });
    }

    private static CloseMark Mark(long late)
    {
        var total = new long[BoardColumns.All.Count];
        total[ScreenColumns.PlaceOf("now.openLate")] = late;
        return new CloseMark(Tuesday, total);
    }
}
