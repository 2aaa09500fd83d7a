using System.Net;
using System.Security.Cryptography;
using CchcLive.EndToEnd.Tests.Browser;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Publications;

/// <summary>The clerk's month in the browser, from the draft that the clock makes to an amendment that the public sees; three people, nobody's script.</summary>
public sealed class ClerkMonthTests(Chromium chromium, ClerkDistrict district) : IClassFixture<Chromium>, IClassFixture<ClerkDistrict>
{
    private const string SubmitWithoutReason = $$"""
        async () => (await fetch('/api/v1/publications/{{ClerkDistrict.Area}}/2025-02/submit', {
          method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify({hash: document.querySelector('[data-hash]').textContent})
        })).text()
        """;

    private const string Public = $"/public/{ClerkDistrict.Area}/2025-02";

    [Fact]
    public async Task Month_GoesFromTheClocksDraft_ThroughFourEyes_ToThePublic_AndIsAmended()
    {
        await using var clerk = await Desk.SignInAsync(chromium, district.Server, "lan");
        await using var approver = await Desk.SignInAsync(chromium, district.Server, "minh");
        await DraftedByTheClockAsync(clerk);
        await OneIsExplainedAndDraftedAgainAsync(clerk);
        await GapsMustBeConfirmedAsync(clerk);
        await ReturnedForAReasonAsync(approver, clerk);
        await ApproveAndPublishAsync(clerk, approver);

        using var stranger = new HttpClient { BaseAddress = district.Server.Http.BaseAddress, Timeout = TimeSpan.FromMinutes(3) };
        var first = await EveryFileAsync(stranger, 1);
        await AmendedAsync(clerk, approver);
        var second = await EveryFileAsync(stranger, 2);
        Assert.NotEqual(first, second);
        Assert.Equal(first, await stranger.GetByteArrayAsync(new Uri($"{Public}/v1/files/cong-bo.json", UriKind.Relative)));
        Assert.Contains("Hệ thống một cửa gửi chậm", await stranger.GetStringAsync(new Uri(Public, UriKind.Relative)), StringComparison.Ordinal);

        Assert.Equal(
            ["Drafted", "Drafted", "Submitted", "Returned", "Submitted", "Approved", "Published", "Drafted", "Submitted", "Approved", "Published"],
            await clerk.Page.Locator("[data-act]").EvaluateAllAsync<string[]>("acts => acts.map(act => act.dataset.act)"));
    }

    private async Task DraftedByTheClockAsync(Desk clerk)
    {
        await Eventually.Is(
            async () =>
            {
                await clerk.GoToMonthAsync();
                return await clerk.Page.GetAttributeAsync("dd[data-stage]", "data-stage");
            },
            stage => stage == "Draft",
            "the clock has made the draft");
        Assert.Equal("15/01/2025–14/02/2025", await clerk.TextAsync("[data-period]"));
        Assert.Contains("Chương trình tự làm", await clerk.TextAsync("[data-act=Drafted]"), StringComparison.Ordinal);
        Assert.Equal((3, 3, 0), (await clerk.FoundAsync("Unexplained"), await clerk.FoundAsync("NoApology"), await clerk.FoundAsync("Outdated")));
        Assert.Contains("M-2", await clerk.TextAsync("[data-finding=Unexplained]"), StringComparison.Ordinal);
    }

    private async Task OneIsExplainedAndDraftedAgainAsync(Desk clerk)
    {
        await using (var unit = await Desk.SignInAsync(chromium, district.Server, "hoa"))
        {
            await unit.GoAsync("/dossiers/M-1/late");
            await unit.Page.SelectOptionAsync("#explanation [name=cause]", "xac-minh");
            await unit.Page.FillAsync("#explanation [name=text]", "Phải xác minh thêm bản vẽ hiện trạng với đơn vị đo đạc, xong ngày 27/02.");
            await unit.Page.ClickAsync("#explanation .button");
            await unit.Page.WaitForURLAsync("**/dossiers/M-1/late?done=explanation");
        }

        await Eventually.Is(
            async () =>
            {
                await clerk.GoToMonthAsync();
                return await clerk.FoundAsync("Unexplained");
            },
            count => count == 2,
            "the check knows of the explanation");
        Assert.True(await clerk.FoundAsync("Outdated") > 0);
        await clerk.DoAsync("drafted");
        Assert.Contains("M-1", await clerk.TextAsync("#draft .differences"), StringComparison.Ordinal);
        Assert.Equal(0, await clerk.FoundAsync("Outdated"));
    }

    private static async Task GapsMustBeConfirmedAsync(Desk clerk)
    {
        await clerk.Page.FillAsync("#submitted-reason", "Đơn vị hẹn bổ sung");
        await clerk.Page.ClickAsync("button[value=submitted]");
        Assert.Contains("hãy xác nhận", await clerk.TextAsync("#submitted-form .fault"), StringComparison.Ordinal);
        Assert.Equal("Đơn vị hẹn bổ sung", await clerk.Page.InputValueAsync("#submitted-reason"));
        Assert.Contains("phải ghi lý do", await clerk.Page.EvaluateAsync<string>(SubmitWithoutReason), StringComparison.Ordinal);
        await clerk.DoAsync("submitted", "Đơn vị hẹn bổ sung");
        Assert.Contains("chưa giải trình 2", await clerk.TextAsync("[data-act=Submitted]"), StringComparison.Ordinal);
        Assert.Equal((false, false), (await clerk.OffersAsync("approved"), await clerk.OffersAsync("drafted")));
        Assert.Contains("vai trò Người duyệt", await clerk.TextAsync("[data-why-not=approved]"), StringComparison.Ordinal);
    }

    private static async Task ReturnedForAReasonAsync(Desk approver, Desk clerk)
    {
        await approver.DoAsync("returned", "Xem lại hồ sơ M-2");
        await clerk.GoToMonthAsync();
        Assert.Contains("Xem lại hồ sơ M-2", await clerk.TextAsync("#approval .notice"), StringComparison.Ordinal);
        await clerk.DoAsync("submitted", "Đã xem lại, số liệu đúng");
    }

    private static async Task ApproveAndPublishAsync(Desk clerk, Desk approver)
    {
        await approver.GoAsync($"{Desk.Month}/draft");
        Assert.Contains("M-2", await approver.TextAsync("[data-list=ho-so]"), StringComparison.Ordinal);
        await approver.DoAsync("approved");
        Assert.False(await approver.OffersAsync("published"));
        await clerk.DoAsync("published");
    }

    /// <summary>An event of the period that comes after the cut-off is a candidate; only with a reason, and with four eyes, it becomes version 2.</summary>
    private async Task AmendedAsync(Desk clerk, Desk approver)
    {
        await clerk.GoToMonthAsync();
        Assert.Equal(0, await clerk.Page.Locator("#versions .differences").CountAsync());
        Assert.Equal(200, (await district.Server.PostLinesAsync(Events.Of("completed", "M-2", "m-2:2", "2025-02-12T09:00:00+07:00"))).Status);
        await clerk.GoToMonthAsync();
        Assert.Contains("M-2", await clerk.TextAsync("#versions .differences"), StringComparison.Ordinal);
        await clerk.DoAsync("drafted", "Hệ thống một cửa gửi chậm kết quả hồ sơ M-2");
        Assert.Contains("12/02/2025", await clerk.TextAsync("#preview .differences"), StringComparison.Ordinal);
        await clerk.DoAsync("submitted", "Còn chờ đơn vị giải trình");
        await approver.DoAsync("approved");
        await clerk.DoAsync("published");
    }

    /// <summary>The version's page and each of its files can be had without an account.</summary>
    /// <returns>The canonical JSON; its hash is the one on the page.</returns>
    private static async Task<byte[]> EveryFileAsync(HttpClient stranger, int version)
    {
        var page = await stranger.GetStringAsync(new Uri($"{Public}/v{version}", UriKind.Relative));
        foreach (var format in (string[])["pdf", "docx", "xlsx", "json"])
        {
            using var answer = await stranger.GetAsync(new Uri($"{Public}/v{version}/files/cong-bo.{format}", UriKind.Relative));
            Assert.Equal((HttpStatusCode.OK, format, true), (answer.StatusCode, format, (await answer.Content.ReadAsByteArrayAsync()).Length > 1000));
        }

        Assert.Contains("M-2", await stranger.GetStringAsync(new Uri($"{Public}/v{version}/files/ho-so.csv", UriKind.Relative)), StringComparison.Ordinal);
        var json = await stranger.GetByteArrayAsync(new Uri($"{Public}/v{version}/files/cong-bo.json", UriKind.Relative));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(json)), page, StringComparison.Ordinal);
        return json;
    }
}
