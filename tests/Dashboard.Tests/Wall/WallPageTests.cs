using System.Net;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Dashboard.Wall;
using static CchcLive.Dashboard.Tests.Support.TestBoards;

namespace CchcLive.Dashboard.Tests.Wall;

/// <summary>The page of a wall and its scenes over HTTP.</summary>
public class WallPageTests
{
    private const string Page = $"/wall/{AreaId}";

    public static TheoryData<string> Scenes => [.. SceneIds.All];

    [Fact]
    public async Task Page_WithoutScript_ShowsTheTrueFiguresOfTheFirstScene()
    {
        await using var host = await DashboardHost.StartAsync();
        host.Facts.DueToday = 4;
        var page = await host.PageAsync(Page);
        Assert.Contains("<a data-indicator=\"open-late@1\" data-col=\"now.openLate\">7</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a data-indicator=\"due-today@1\">4</a>", page, StringComparison.Ordinal);
        Assert.Contains("Đất đai: 5 hồ sơ", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("data-scene=").Length);
    }

    [Theory]
    [MemberData(nameof(Scenes))]
    public async Task EveryScene_IsOneSection_AndSaysWhatItsFiguresAre(string scene)
    {
        await using var host = await DashboardHost.StartAsync();
        var html = await host.PageAsync($"{Page}/scenes/{scene}");
        Assert.StartsWith($"<section class=\"scene\" data-scene=\"{scene}\" data-scene-at=\"{Morning.ToUnixTimeMilliseconds()}\"", html, StringComparison.Ordinal);
        Assert.EndsWith("</section>", html, StringComparison.Ordinal);
        Assert.Contains("Báo cáo 06, theo đơn vị giải quyết · lúc này; hôm nay 12/03/2025; tháng 03/2025", html, StringComparison.Ordinal);
        Assert.Contains("Cây đơn vị ngày 12/03/2025", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Scenes))]
    public async Task Page_BeginsWithThePinnedScene_AndStaysSmall(string scene)
    {
        await using var host = await DashboardHost.StartAsync();
        var page = await host.PageAsync($"{Page}?pin={scene}");
        Assert.Contains($"data-pin=\"{scene}\"", page, StringComparison.Ordinal);
        Assert.Contains($"data-scene=\"{scene}\"", page, StringComparison.Ordinal);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(page), 1, 50_000);
    }

    [Fact]
    public async Task TotalsWithMissingUnits_AreMarkedAsAPart()
    {
        await using var host = await DashboardHost.StartAsync();
        var page = await host.PageAsync(Page);
        Assert.Contains("Chưa đủ: mới 1/3 đơn vị có tín hiệu", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"pill\" data-partial>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreaWithoutData_ShowsDashesAndSaysSo_NeverZero()
    {
        await using var host = await DashboardHost.StartAsync();
        host.Source.Set(Of(2, "a.1", Unit("p1", "Phường An Lạc", Grains.Messages.FeedState.None, null)));
        var page = await host.PageAsync(Page);
        Assert.Contains("<a data-indicator=\"open-late@1\" data-col=\"now.openLate\" data-zero>–</a>", page, StringComparison.Ordinal);
        Assert.Contains("Chưa có dữ liệu", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">0<", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scenes=overview,nonsense", "nonsense")]
    [InlineData("scenes=units,units", "một lần")]
    [InlineData("dwell=4", "từ 5 đến 600")]
    [InlineData("dwell=abc", "từ 5 đến 600")]
    [InlineData("pin=nonsense", "nonsense")]
    [InlineData("scenes=units&pin=overview", "overview")]
    public async Task AddressThatAsksForNonsense_IsToldWhatIsWrong(string query, string said)
    {
        await using var host = await DashboardHost.StartAsync();
        using var answer = await host.Client.GetAsync($"{Page}?{query}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/wall/khong-co")]
    [InlineData("/wall/khong-co/scenes/overview")]
    [InlineData($"{Page}/scenes/nonsense")]
    public async Task UnknownAreaOrScene_IsNotFound(string path)
    {
        await using var host = await DashboardHost.StartAsync();
        using var answer = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task TwoHundredScreens_CostOneScene_AndTwoSecondsLaterAnother()
    {
        await using var host = await DashboardHost.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => host.PageAsync($"{Page}/scenes/fields")));
        Assert.Equal(1, host.Facts.FieldScans);
        host.Pace.Advance(SceneCache.SharedFor);
        await host.PageAsync($"{Page}/scenes/fields");
        Assert.Equal(2, host.Facts.FieldScans);
    }

    [Fact]
    public async Task SceneThatCannotBeMade_LeavesThePageStanding_AndIsMadeAnewForTheNext()
    {
        await using var host = await DashboardHost.StartAsync();
        host.Facts.Failure = new InvalidOperationException("The grain is gone.");
        using var answer = await host.Client.GetAsync($"{Page}?pin=fields", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Chưa lập được màn này", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        host.Facts.Failure = null;
        Assert.DoesNotContain("Chưa lập được", await host.PageAsync($"{Page}?pin=fields"), StringComparison.Ordinal);
    }
}
