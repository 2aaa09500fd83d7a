using System.Net;
using CchcLive.Dashboard.Tests.Support;
using static CchcLive.Dashboard.Tests.Support.TestBoards;

namespace CchcLive.Dashboard.Tests;

public class PageTests
{
    [Fact]
    public async Task AreaPage_WithoutScript_ShowsTheTrueFigures()
    {
        await using var host = await DashboardHost.StartAsync();
        var page = await host.PageAsync($"/areas/{AreaId}");
        var row = Between(page, "data-unit=\"p1\"", "</tr>");
        Assert.Equal(("1.234", "7"), (Cell(row, "now.open"), Cell(row, "now.openLate")));
        Assert.Equal("1.244", Cell(Between(page, "<tfoot>", "</tfoot>"), "now.open"));
        Assert.Contains("98,4 %", row, StringComparison.Ordinal);
        Assert.Equal(("984", "1.000"), (Cell(row, "month.onTime"), Cell(row, "month.judged")));
    }

    [Fact]
    public async Task AreaPage_UnitWithoutData_ShowsDashesAndSaysSo_AndZeroStaysZero()
    {
        await using var host = await DashboardHost.StartAsync();
        var page = await host.PageAsync($"/areas/{AreaId}");
        var none = Between(page, "data-unit=\"p3\"", "</tr>");
        Assert.Equal("–", Cell(none, "now.open"));
        Assert.Contains("chưa có dữ liệu", none, StringComparison.Ordinal);
        Assert.DoesNotContain(">0<", none, StringComparison.Ordinal);
        Assert.Equal("0", Cell(Between(page, "data-unit=\"p2\"", "</tr>"), "now.openLate"));
    }

    [Fact]
    public async Task AreaPage_SilentUnit_SaysSinceWhen()
    {
        await using var host = await DashboardHost.StartAsync();
        var row = Between(await host.PageAsync($"/areas/{AreaId}"), "data-unit=\"p2\"", "</tr>");
        Assert.StartsWith("data-unit=\"p2\" data-state=\"silent\"", row, StringComparison.Ordinal);
        Assert.Contains("mất tín hiệu từ 09:12", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quận Thử")]
    [InlineData("09:41:07")]
    [InlineData("1/3 đơn vị")]
    [InlineData("hôm nay 12/03/2025; tháng 03/2025")]
    [InlineData("Báo cáo 06, theo đơn vị giải quyết")]
    [InlineData("Cây đơn vị ngày 12/03/2025")]
    [InlineData("CchcLive 9.8.7 · máy Embedded")]
    [InlineData("DỮ LIỆU MÔ PHỎNG")]
    public async Task AreaPage_States_WhatItsFiguresAre(string words)
    {
        await using var host = await DashboardHost.StartAsync();
        Assert.Contains(words, await host.PageAsync($"/areas/{AreaId}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OnRealData_DoNotSaySimulated()
    {
        await using var host = await DashboardHost.StartAsync(simulated: false);
        Assert.DoesNotContain("MÔ PHỎNG", await host.PageAsync($"/areas/{AreaId}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HomePage_ListsAreas_WithLateDossiersAndDataTime()
    {
        await using var host = await DashboardHost.StartAsync();
        var page = await host.PageAsync("/");
        Assert.Contains($"href=\"/areas/{AreaId}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/areas/{AreaId}/dossiers?col=now.openLate\">7</a>", page, StringComparison.Ordinal);
        Assert.Contains("Dữ liệu đến 09:41:07 · 1/3 đơn vị", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_IsChosenByAddress_AndRemembered()
    {
        await using var host = await DashboardHost.StartAsync();
        var english = await host.PageAsync($"/areas/{AreaId}?lang=en");
        Assert.Contains("Overdue", english, StringComparison.Ordinal);
        Assert.Contains("1,234", english, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", await host.PageAsync("/"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"vi\"", await host.PageAsync("/?lang=vi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Theme_OutsideTheList_IsIgnored()
    {
        await using var host = await DashboardHost.StartAsync();
        Assert.Contains("data-theme=\"auto\"", await host.PageAsync("/?theme=%22%3E%3Cscript%3E"), StringComparison.Ordinal);
        Assert.Contains("data-theme=\"dark\"", await host.PageAsync("/?theme=dark"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForbiddenPage_SaysWhatToDo()
    {
        await using var host = await DashboardHost.StartAsync();
        var answer = await host.Client.GetAsync(DashboardHost.ForbiddenPath, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("đề nghị người quản trị cấp quyền", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/areas/khong-co", "Không có địa bàn hay đơn vị nào mang mã “khong-co”.")]
    [InlineData("/khong-co/trang", "Địa chỉ này không có trang nào.")]
    public async Task UnknownAddress_IsAVietnamesePageWith404(string path, string words)
    {
        await using var host = await DashboardHost.StartAsync();
        var answer = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD", "/", HttpStatusCode.OK)]
    [InlineData("HEAD", "/nothing", HttpStatusCode.NotFound)]
    [InlineData("POST", "/", HttpStatusCode.MethodNotAllowed)]
    public async Task Pages_AreForReading(string method, string path, HttpStatusCode status)
    {
        await using var host = await DashboardHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        Assert.Equal(status, (await host.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task UnknownAddress_OfAProgram_IsAPlain404()
    {
        await using var host = await DashboardHost.StartAsync();
        host.Client.DefaultRequestHeaders.Clear();
        var answer = await host.Client.GetAsync("/api/v1/nothing", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, 0), (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length));
    }

    [Fact]
    public async Task Failure_IsAVietnamesePageWithACode_AndNoStackTrace()
    {
        await using var host = await DashboardHost.StartAsync();
        host.Source.Obstacle = Task.FromException(new TimeoutException("secret"));
        var answer = await host.Client.GetAsync($"/areas/{AreaId}", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Không hiển thị được trang", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_AreNeverCached_AndRunNothingFromElsewhere()
    {
        await using var host = await DashboardHost.StartAsync();
        var headers = (await host.Client.GetAsync("/", TestContext.Current.CancellationToken)).Headers;
        Assert.True(headers.CacheControl?.NoStore);
        Assert.Contains("default-src 'none'; script-src 'self'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static string Between(string page, string start, string end)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"The page has no {start}");
        return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Cell(string row, string column)
    {
        var cell = Between(row, $"data-col=\"{column}\"", "</");
        return cell[(cell.IndexOf('>', StringComparison.Ordinal) + 1)..];
    }
}
