using System.Net;
using System.Text.Json;
using CchcLive.Dashboard.Public.Months;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Tests.Publications;

namespace CchcLive.Dashboard.Tests.Public;

public sealed class MonthPageTests
{
    private const string Area = "/public/quan-binh-tan";
    private const string Month = Area + "/2026-10";

    private static readonly PublicationDocument Second = SampleDocument.Told();
    private static readonly PublicationDocument First = Second with { Version = 1, Reason = null, Dossiers = [SampleDocument.Late("H29-2601", null)], Individuals = null, IndividualsBasis = null };

    [Fact]
    public async Task Month_SaysWhatItsDocumentSays_WithoutScript()
    {
        await using var host = await HostAsync(null, First);
        var page = await host.PageAsync(Month);
        Assert.All(
            (string[])["15/09/2026", "14/10/2026", "Báo cáo 06 (bao-cao-06, phiên bản 1)", "23:59:59 14/10/2026", "07:30:00 26/10/2026", "Cơ cấu tổ chức tại ngày 14/10/2026", "Phiên bản 1", "H29-2601", "H29-2603", "Thiếu nhân sự", "DỮ LIỆU MÔ PHỎNG"],
            text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Contains("< 3", await host.PageAsync(Month + "?list=nguyen-nhan"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Văn A", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Đính chính", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amendment_IsWhatTheMonthShows_WithItsReasonAndLines_AndTheFirstVersionLeadsToIt()
    {
        await using var host = await HostAsync(null, First, Second);
        var latest = await host.PageAsync(Month);
        Assert.All(
            (string[])["Phiên bản 2 thay thế phiên bản 1. Lý do: Bổ sung hồ sơ đồng bộ muộn", "Ngày kết thúc: – → 09/10/2026", "thêm dòng", "Nguyễn Văn A"],
            text => Assert.Contains(text, latest, StringComparison.Ordinal));
        Assert.Equal(latest, await host.PageAsync(Month + "/v2"));
        var first = await host.PageAsync(Month + "/v1");
        Assert.Contains("Bản này đã được thay bằng phiên bản 2", first, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Month}/v2\"", first, StringComparison.Ordinal);
        Assert.DoesNotContain("H29-2602", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Có tên người dân trong ghi chú", "Nội dung này đã được rút")]
    [InlineData(null, "Đã hết thời hạn công bố")]
    public async Task WhatWasTakenFromThePublic_IsGone_AndSaysWhy(string? reason, string title)
    {
        await using var host = await HostAsync((1, new Removal(First.JudgedAt.AddYears(2), reason)), First);
        foreach (var path in (string[])[Month, Month + "/v1", Month + "/v1/files/cong-bo.json", Month + "/v1/files/ho-so.csv"])
        {
            using var answer = await host.AskAsync(path);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Equal((path, HttpStatusCode.Gone), (path, answer.StatusCode));
            Assert.Contains(title, page, StringComparison.Ordinal);
            if (reason is not null) Assert.Contains(reason, page, StringComparison.Ordinal);
            Assert.DoesNotContain("H29-26", page, StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl?.NoStore);
        }

        Assert.Contains(title, await host.PageAsync(Area), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithdrawnVersion_StaysGone_WhenAnotherTakesItsPlace_AlsoInTheCorrections()
    {
        await using var host = await HostAsync((1, new Removal(First.JudgedAt, "sai")), First, Second);
        using var first = await host.AskAsync(Month + "/v1");
        Assert.Equal(HttpStatusCode.Gone, first.StatusCode);
        var second = await host.PageAsync(Month);
        Assert.Contains("Phiên bản 2", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Ngày kết thúc: –", second, StringComparison.Ordinal);
        Assert.Contains("(đã rút)", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/public/khong-co")]
    [InlineData("/public/khong-co/data.json")]
    [InlineData(Area + "/2026-11")]
    [InlineData(Area + "/thang-10")]
    [InlineData(Month + "/v9")]
    [InlineData(Month + "/v0")]
    [InlineData(Month + "/v1/files/khong-co.csv")]
    [InlineData(Month + "/v1/files/..%2F..%2Fcchc.json")]
    public async Task WhatWasNotPublished_IsNotThere(string path)
    {
        await using var host = await HostAsync(null, First);
        using var answer = await host.AskAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_MayBeKept_AndAreAskedForByTheirTag_UntilSomethingChanges()
    {
        await using var host = await HostAsync(null, First);
        foreach (var path in (string[])["/public", Area, Month, Month + "/v1", Month + "/v1/files/cong-bo.json", Month + "/v1/files/don-vi.csv", Area + "/data.json"])
        {
            using var answer = await host.AskAsync(path);
            Assert.Equal((path, HttpStatusCode.OK, true), (path, answer.StatusCode, answer.Headers.CacheControl?.Public));
            Assert.NotNull(answer.Content.Headers.LastModified);
            Assert.Equal(path.Contains("/files/", StringComparison.Ordinal), answer.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal));
            using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
            using var known = await host.Client.SendAsync(again);
            Assert.Equal((path, HttpStatusCode.NotModified), (path, known.StatusCode));
        }

        Assert.Equal(1, host.Months.Reads);
        using var before = await host.AskAsync(Month + "/v1");
        host.Months.Publish(null, First, Second);
        using var renewed = new HttpRequestMessage(HttpMethod.Get, Month + "/v1") { Headers = { IfNoneMatch = { before.Headers.ETag! } } };
        using var after = await host.Client.SendAsync(renewed);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode); // it leads to the second version now
    }

    [Fact]
    public async Task Embedded_ItStandsOnTheSitesThatWereNamed_AndOnNoOther()
    {
        await using var host = await PublicHost.StartAsync("https://quan.example.gov.vn/", "https://bao.example");
        host.Months.Publish(null, First);
        using var plain = await host.AskAsync(Month);
        Assert.Contains("frame-ancestors 'none'", PolicyOf(plain), StringComparison.Ordinal);
        using var embedded = await host.AskAsync(Month + "?embed=1");
        Assert.EndsWith("frame-ancestors https://quan.example.gov.vn https://bao.example", PolicyOf(embedded), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", PolicyOf(embedded), StringComparison.Ordinal);
        Assert.Equal((true, false), (plain.Headers.Contains("X-Frame-Options"), embedded.Headers.Contains("X-Frame-Options")));
        Assert.DoesNotContain("class=\"bar\"", await embedded.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var lookUp = await host.AskAsync("/public/lookup?embed=1");
        Assert.Contains("frame-ancestors 'none'", PolicyOf(lookUp), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_ListsEveryFile_AndEachIsThere_AsOpenData()
    {
        await using var host = await HostAsync(null, First, Second);
        using var index = JsonDocument.Parse(await (await host.AskAsync(Area + "/data.json")).Content.ReadAsStringAsync());
        var dataset = index.RootElement.GetProperty("dataset").EnumerateArray().Single();
        Assert.Equal("2026-09-15", dataset.GetProperty("temporal").GetProperty("startDate").GetString());
        Assert.Equal("/public/schemas/cchc-publication-1.schema.json", dataset.GetProperty("conformsTo").GetString());
        var files = dataset.GetProperty("distribution").EnumerateArray().Select(file => file.GetProperty("downloadURL").GetString()!).ToList();
        Assert.True(files.Count >= 8, $"Only {files.Count} files.");
        foreach (var file in files)
        {
            using var answer = await host.AskAsync(file);
            Assert.Equal((file, HttpStatusCode.OK), (file, answer.StatusCode));
            Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        }

        var json = await (await host.AskAsync(Month + "/v2/files/cong-bo.json")).Content.ReadAsByteArrayAsync();
        Assert.Equal(CanonicalJson.Write(Second), json);
    }

    private static string PolicyOf(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private static async Task<PublicHost> HostAsync((int Version, Removal Why)? removed, params PublicationDocument[] versions)
    {
        var host = await PublicHost.StartAsync();
        host.Months.Publish(removed, versions);
        return host;
    }
}
