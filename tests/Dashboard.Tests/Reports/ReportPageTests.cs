using System.Net;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Reports;

namespace CchcLive.Dashboard.Tests.Reports;

/// <summary>The pages of an area's reports, over a desk made by hand.</summary>
public sealed class ReportPageTests
{
    private const string Base = $"/reports/{TestBoards.AreaId}";

    [Fact]
    public async Task TheList_SaysWhatIsNewest_WhatComesNext_AndWhatIsMissing()
    {
        await using var host = await DashboardHost.StartAsync();
        var before = await PageAsync(host, Base);
        Assert.Contains("Chưa phát hành lần nào", before, StringComparison.Ordinal);
        Assert.Contains("tự phát hành lúc 06:15 15/03/2025", before, StringComparison.Ordinal);
        Assert.Contains("nộp trước khi hết ngày 18/03/2025", before, StringComparison.Ordinal);
        Assert.DoesNotContain("data-overdue", before, StringComparison.Ordinal);

        host.Reports.Overdue.Add(new OverdueReport("mau-06", new ReportPeriod(2025, 2, ReportPeriodKind.Month, PeriodKind.Reporting), new DateTimeOffset(2025, 2, 15, 6, 15, 0, TimeSpan.FromHours(7)), "Chưa có lịch làm việc."));
        var after = await PageAsync(host, Base);
        Assert.Contains("lịch định lúc 06:15 15/02/2025. Chưa có lịch làm việc.", after, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/reports/khong-co")).StatusCode);
    }

    [Fact]
    public async Task TheForm_LeadsToThePeriodOfADay()
    {
        await using var host = await DashboardHost.StartAsync();
        foreach (var (query, period) in new[]
        {
            ("length=Quarter&days=Reporting&on=2025-03-14", "2025-Q1-15"), ("length=Quarter&days=Reporting&on=2025-03-15", "2025-Q2-15"), ("length=HalfYear&days=Calendar&on=2025-07-01", "2025-H2"),
            ("length=NineMonths&on=2025-02-01", "2025-9M"), ("length=Year&on=2024-12-31", "2024-Y"), ("length=Week&on=nonsense", "2025-03"),
        }) Assert.EndsWith($"/mau-06/{period}", (await host.Client.GetAsync($"{Base}/mau-06?{query}")).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APreview_IsMarked_ItsFiguresOpenAndNameTheirIndicators()
    {
        await using var host = await DashboardHost.StartAsync();
        var page = await PageAsync(host, $"{Base}/mau-06/2025-03");
        Assert.Contains("Xem trước, chưa phát hành", page, StringComparison.Ordinal);
        Assert.Matches("<th scope=\"col\" class=\"number\" data-indicator=\"processed@1\">", page);
        Assert.Contains("colspan=\"2\"", page, StringComparison.Ordinal);
        Assert.Contains("97,50 % (39/40)", page, StringComparison.Ordinal);
        Assert.Contains("Cột 7 khác tổng 8, 9, 10", page, StringComparison.Ordinal);
        Assert.Contains("Phường &lt;An Lạc&gt;", await host.PageAsync($"{Base}/mau-06/2025-03"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync($"{Base}/mau-06/2025-03/v1")).StatusCode);
        var fault = await host.Client.GetAsync($"{Base}/mau-06/2026-03");
        Assert.Equal(HttpStatusCode.Conflict, fault.StatusCode);
        Assert.Contains("Kỳ này chưa bắt đầu", WebUtility.HtmlDecode(await fault.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnIssue_IsFrozen_ASecondNeedsAReasonAndTellsTheDifferenceInWords()
    {
        await using var host = await DashboardHost.StartAsync();
        Assert.EndsWith("/v1", (await IssueAsync(host, null)).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        host.Reports.Processed = 47;
        Assert.Contains("Lần phát hành 1", await PageAsync(host, $"{Base}/mau-06/2025-03"), StringComparison.Ordinal);
        var preview = await PageAsync(host, $"{Base}/mau-06/2025-03/preview");
        Assert.Contains("lần trước: 40", preview, StringComparison.Ordinal);

        var refused = await IssueAsync(host, " ");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Muốn phát hành lại phải ghi lý do.", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        var second = await IssueAsync(host, "Bổ sung số liệu");
        var page = WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync());
        Assert.EndsWith("/v2", second.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("40 → 47, tăng 7", page, StringComparison.Ordinal);
        Assert.Contains("So với lần phát hành 1: 1 chỗ khác", page, StringComparison.Ordinal);
        Assert.Contains("Bản này đã được thay bằng", await PageAsync(host, $"{Base}/mau-06/2025-03/v1"), StringComparison.Ordinal);
        Assert.Contains("tháng 03/2025, Lần 2", await PageAsync(host, Base), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_AreOfTheIssueThatIsAskedFor()
    {
        await using var host = await DashboardHost.StartAsync();
        await IssueAsync(host, null);
        using var json = await host.Client.GetAsync($"{Base}/mau-06/2025-03/v1/json");
        Assert.Equal($"mau-06-{TestBoards.AreaId}-2025-03-v1.json", json.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(1, ReportJson.Read(await json.Content.ReadAsByteArrayAsync()).Issue);
        using var pdf = await host.Client.GetAsync($"{Base}/mau-06/2025-03/preview/pdf");
        Assert.Equal($"mau-06-{TestBoards.AreaId}-2025-03-xem-truoc.pdf", pdf.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("%PDF", await pdf.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync($"{Base}/mau-06/2025-03/v1/odt")).StatusCode);
    }

    private static async Task<string> PageAsync(DashboardHost host, string path) => WebUtility.HtmlDecode(await host.PageAsync(path));

    private static async Task<HttpResponseMessage> IssueAsync(DashboardHost host, string? reason)
    {
        var page = await host.PageAsync($"{Base}/mau-06/2025-03/preview");
        const string field = "__RequestVerificationToken";
        var token = page.Split($"name=\"{field}\" value=\"")[1].Split('"')[0];
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [field] = token };
        if (reason is not null) fields["reason"] = reason;
        return await host.Client.PostAsync($"{Base}/mau-06/2025-03", new FormUrlEncodedContent(fields));
    }
}
