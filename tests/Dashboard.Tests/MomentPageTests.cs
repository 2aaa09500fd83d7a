using System.Net;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Tests.Support;
using static CchcLive.Dashboard.Tests.Support.TestBoards;

namespace CchcLive.Dashboard.Tests;

/// <summary>A page of the past says which question it answers, is never live, and leads to pages of the same moment.</summary>
public class MomentPageTests
{
    private static readonly DateTimeOffset Eight = new(2025, 3, 12, 8, 0, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData("2025-03-12T08:00")]
    [InlineData("2025-03-12T08:00:00")]
    [InlineData("2025-03-12T08:00:00%2B07:00")]
    [InlineData("2025-03-12T08:00:00+07:00")]
    [InlineData("2025-03-12T01:00:00Z")]
    public async Task AsOf_IsReadInTheZoneOfTheArea_UnlessItNamesAnOffset(string written)
    {
        await using var host = await HostAsync(new PageMoment(Eight, null));
        var page = await host.PageAsync($"/areas/{AreaId}?asOf={written}");
        Assert.Contains("theo việc đã xảy ra đến 08:00 12/03/2025", page, StringComparison.Ordinal);
        Assert.Contains("data-col=\"now.open\">1.234</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADay_MeansItsEnd_AndTodayNow()
    {
        await using var host = await HostAsync(new PageMoment(new DateTimeOffset(2025, 3, 12, 0, 0, 0, TimeSpan.FromHours(7)).AddTicks(-1), null));
        host.Source.Past[new PageMoment(null, Morning)] = Three();
        Assert.Contains("đã xảy ra đến 23:59:59 11/03/2025", await host.PageAsync($"/areas/{AreaId}?asOf=2025-03-11"), StringComparison.Ordinal);
        Assert.Contains("đã biết lúc 09:41:07 12/03/2025", await host.PageAsync($"/areas/{AreaId}?knownAt=2025-03-12"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KnownAt_SaysTheOtherQuestion_AndLeadsToTheFirst()
    {
        await using var host = await HostAsync(new PageMoment(null, Eight));
        var page = await host.PageAsync($"/areas/{AreaId}?knownAt=2025-03-12T08:00");
        Assert.Contains("theo điều hệ thống đã biết lúc 08:00 12/03/2025", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/areas/{AreaId}?asOf=2025-03-12T08%3A00%3A00%2B07%3A00\">Xem việc đã xảy ra đến lúc đó</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageOfThePast_IsFrozen_AndSaysNowhereThatItIsOfNow()
    {
        await using var host = await HostAsync(new PageMoment(Eight, null));
        var page = await host.PageAsync($"/areas/{AreaId}?asOf=2025-03-12T08:00");
        Assert.Contains("data-freshness=\"frozen\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script type=\"module\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-area=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hôm nay", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"href=\"/areas/{AreaId}\">Về số liệu trực tiếp</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFigure_LeadsToItsListAtTheSameMoment_AndTheCrumbToTheAreas()
    {
        var both = new PageMoment(Eight, Morning.ToOffset(TimeSpan.FromHours(7)));
        await using var host = await HostAsync(both);
        const string Query = "asOf=2025-03-12T08%3A00%3A00%2B07%3A00&amp;knownAt=2025-03-12T09%3A41%3A07%2B07%3A00";
        var page = await host.PageAsync($"/areas/{AreaId}?asOf=2025-03-12T08:00&knownAt=2025-03-12T09:41:07");
        Assert.Contains($"href=\"/areas/{AreaId}/dossiers?unit=p1&amp;col=now.openLate&amp;{Query}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/areas/{AreaId}/dossiers?col=now.open&amp;{Query}\"", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/?{Query}\">", page, StringComparison.Ordinal);
        Assert.Contains("như hệ thống đã biết lúc 09:41:07 12/03/2025", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asOf=hom-qua", "“hom-qua” không phải một thời điểm")]
    [InlineData("knownAt=2025-03-12T25:00", "“2025-03-12T25:00” không phải một thời điểm")]
    [InlineData("asOf=2025-03-12T09:47", "“2025-03-12T09:47” chưa tới")]
    [InlineData("knownAt=2025-03-13", "“2025-03-13” chưa tới")]
    public async Task AMomentThatCannotBeShown_IsAnsweredWithWhatToWrite(string query, string words)
    {
        await using var host = await HostAsync();
        var answer = await host.Client.GetAsync($"/areas/{AreaId}?{query}", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("asOf=2025-03-12T08:00", page, StringComparison.Ordinal);
        Assert.Contains("<input type=\"date\" name=\"date\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask=asOf&date=2025-03-12&time=08:00&lang=en", "?lang=en&asOf=2025-03-12T08%3A00")]
    [InlineData("ask=knownAt&date=2025-03-12&time=", "?knownAt=2025-03-12")]
    [InlineData("ask=knownAt&date=2025-03-12&time=08:00&asOf=2025-03-11&close=2025-03-10&page=3", "?knownAt=2025-03-12T08%3A00")]
    public async Task TheForm_LeadsToThePageOfItsMoment_AndKeepsOtherChoices(string query, string expected)
    {
        await using var host = await HostAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        var answer = await client.GetAsync(new Uri($"/areas/{AreaId}?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, $"/areas/{AreaId}{expected}"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task TheLivePage_OffersTheForm_UpToNow()
    {
        await using var host = await HostAsync();
        var page = await host.PageAsync($"/areas/{AreaId}");
        Assert.Contains("<input type=\"date\" name=\"date\" required max=\"2025-03-12\" value=\"2025-03-12\"", page, StringComparison.Ordinal);
        Assert.Contains("Xem số liệu quá khứ", page, StringComparison.Ordinal);
        Assert.Contains("data-freshness=\"static\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAreaThatWasNotKnownThen_IsSaidSo()
    {
        await using var host = await HostAsync();
        var answer = await host.Client.GetAsync($"/areas/{AreaId}?knownAt=2024-01-01", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"Không có “{AreaId}”: SỐ LIỆU QUÁ KHỨ: theo điều hệ thống đã biết lúc 23:59:59 01/01/2024", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatKnowsNoMoments_RefusesOne_AndLeadsToItsLiveFigures()
    {
        await using var host = await HostAsync();
        var answer = await host.Client.GetAsync($"{DashboardHost.PageOfNow}?asOf=2025-03-12T08:00", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Trang này chỉ có số liệu hiện tại", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{DashboardHost.PageOfNow}\"", page, StringComparison.Ordinal);
        Assert.True((await host.Client.GetAsync(DashboardHost.PageOfNow, TestContext.Current.CancellationToken)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task TheHomePage_TellsOfTheMomentToo()
    {
        await using var host = await HostAsync(new PageMoment(Eight, null));
        var page = await host.PageAsync("/?asOf=2025-03-12T08:00");
        Assert.Contains("data-freshness=\"frozen\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/areas/{AreaId}?asOf=2025-03-12T08%3A00%3A00%2B07%3A00\"", page, StringComparison.Ordinal);
    }

    private static async Task<DashboardHost> HostAsync(PageMoment? moment = null)
    {
        var host = await DashboardHost.StartAsync();
        if (moment is not null) host.Source.Past[moment] = Three();
        return host;
    }
}
