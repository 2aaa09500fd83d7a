using System.Net;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Dashboard.Wall;
using static CchcLive.Dashboard.Tests.Support.TestBoards;

namespace CchcLive.Dashboard.Tests.Wall;

/// <summary>A wall of a moment of the past: it says which question it answers, shows the figures of then, and nowhere passes for live.</summary>
public class PastWallTests
{
    private const string Page = $"/wall/{AreaId}";
    private const string Query = "asOf=2025-03-12T08%3A00%3A00%2B07%3A00";
    private static readonly DateTimeOffset Eight = new(2025, 3, 12, 8, 0, 0, TimeSpan.FromHours(7));

    public static TheoryData<string> Scenes => [.. SceneIds.OfThePast];

    [Fact]
    public async Task Page_SaysWhichQuestionItAnswers_AndHasNothingThatIsLive()
    {
        await using var host = await HostAsync();
        var page = await host.PageAsync($"{Page}?asOf=2025-03-12T08:00");
        Assert.Contains("data-freshness=\"frozen\"", page, StringComparison.Ordinal);
        Assert.Contains("SỐ LIỆU QUÁ KHỨ: theo việc đã xảy ra đến 08:00 12/03/2025", page, StringComparison.Ordinal);
        Assert.Contains($"data-moment=\"{Query}\"", page, StringComparison.Ordinal);
        Assert.Contains("data-wall-clock>08:00</span><small data-wall-date>thứ Tư, 12/03/2025</small>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-freshness-word", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-stale-notice", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KnownAt_IsTheOtherQuestion()
    {
        await using var host = await DashboardHost.StartAsync();
        host.Source.Past[new PageMoment(null, Eight)] = Three().With(0, "now.openLate", 9);
        var page = await host.PageAsync($"{Page}?knownAt=2025-03-12T08:00");
        Assert.Contains("theo điều hệ thống đã biết lúc 08:00 12/03/2025", page, StringComparison.Ordinal);
        Assert.Contains("<a data-indicator=\"open-late@1\" data-col=\"now.openLate\">9</a>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("now.openLate")]
    [InlineData("now.open")]
    [InlineData("today.received")]
    public async Task Figures_AreThoseOfTheAreaPageOfTheSameMoment(string column)
    {
        await using var host = await HostAsync();
        var mark = $"data-col=\"{column}\"";
        var (wall, area) = (await host.PageAsync($"{Page}?asOf=2025-03-12T08:00"), await host.PageAsync($"/areas/{AreaId}?asOf=2025-03-12T08:00"));
        Assert.Equal(Text(area[area.IndexOf("class=\"headline\"", StringComparison.Ordinal)..], mark), Text(wall[wall.IndexOf("data-stage", StringComparison.Ordinal)..], mark));
    }

    [Theory]
    [MemberData(nameof(Scenes))]
    public async Task NoScene_SpeaksOfNow(string scene)
    {
        await using var host = await HostAsync();
        var html = await host.PageAsync($"{Page}/scenes/{scene}?{Query}");
        Assert.Contains($"data-scene=\"{scene}\"", html, StringComparison.Ordinal);
        Assert.Contains("lúc 08:00 12/03/2025; trong ngày và tháng 03/2025 đến lúc đó", html, StringComparison.Ordinal);
        string[] now = ["hôm nay", "hôm qua", "hiện nay", "lúc này", "tháng này", "cần chỉ đạo ngay", "Trực tiếp"];
        Assert.All(now, words => Assert.DoesNotContain(words, html, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("freshness")]
    [InlineData("alert")]
    public async Task AQuestionOfNow_IsSaidToHaveNoAnswerThen(string scene)
    {
        await using var host = await HostAsync();
        Assert.Contains("Màn này chỉ nói về hiện tại", await host.PageAsync($"{Page}/scenes/{scene}?{Query}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotation_LeavesOutWhatHasNoAnswerThen_UnlessItIsAskedFor()
    {
        await using var host = await HostAsync();
        Assert.Contains("data-scenes=\"overview,units,map,ranking,fields,directives,risk,trend\"", await host.PageAsync($"{Page}?{Query}"), StringComparison.Ordinal);
        Assert.Contains("data-scenes=\"freshness\"", await host.PageAsync($"{Page}?{Query}&scenes=freshness"), StringComparison.Ordinal);
        Assert.Contains("Màn này chỉ nói về hiện tại", await host.PageAsync($"{Page}?{Query}&pin=freshness"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asOf=hom-qua", HttpStatusCode.BadRequest)]
    [InlineData("knownAt=2025-03-13", HttpStatusCode.BadRequest)]
    [InlineData("knownAt=2024-01-01", HttpStatusCode.NotFound)]
    public async Task AMomentThatCannotBeShown_IsRefused(string query, HttpStatusCode status)
    {
        await using var host = await DashboardHost.StartAsync();
        Assert.Equal(status, (await host.Client.GetAsync($"{Page}?{query}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(status, (await host.Client.GetAsync($"{Page}/scenes/units?{query}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task PagesOfTheSameMoment_LeadToTheWall()
    {
        await using var host = await HostAsync();
        Assert.Contains($"href=\"{Page}?{Query}\"", await host.PageAsync($"/areas/{AreaId}?asOf=2025-03-12T08:00"), StringComparison.Ordinal);
    }

    private static string Text(string html, string mark)
    {
        var from = html.IndexOf('>', html.IndexOf(mark, StringComparison.Ordinal)) + 1;
        return html[from..html.IndexOf('<', from)];
    }

    private static async Task<DashboardHost> HostAsync()
    {
        var host = await DashboardHost.StartAsync();
        host.Source.Past[new PageMoment(Eight, null)] = Three().With(0, "now.openLate", 5).With(1, "today.received", 3);
        return host;
    }
}
