using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CchcLive.EndToEnd.Tests.Access;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Late;

/// <summary>What is done about late dossiers, by those who may: a unit explains and apologises, its leaders decide. All of it by forms that need no script, and by the API.</summary>
[Collection(GuardedDistricts.Name)]
public sealed class LateBoardTests(GuardedDistrict district)
{
    private const string Unit = GuardedDistrict.OwnUnit, Elsewhere = "bt-tu-phap", Board = "/late/" + GuardedDistrict.OwnArea;
    private const string Words = "Máy quét hỏng hai ngày, đã thuê máy khác từ 11/02";

    private Guest Leader => district.Guests["leader"];

    private Guest Clerk => district.Guests["unit"];

    [Fact]
    public async Task AUnitExplainsAndApologises_ASecondDateIsRefused_AndItsLeadersDecide()
    {
        await ReceiveAsync("LATE-A");
        const string page = "/dossiers/LATE-A/late";

        var mute = await SubmitAsync(Clerk, page, "/dossiers/LATE-A/explanation", HttpStatusCode.BadRequest, ("cause", "loi-phan-mem"), ("text", " "));
        Assert.Contains("vì sao hồ sơ trễ hạn", Assert.Single(mute.Faults), StringComparison.Ordinal);
        Assert.Contains("value=\"loi-phan-mem\" selected", mute.Html, StringComparison.Ordinal);
        Assert.NotEmpty((await SubmitAsync(Clerk, page, "/dossiers/LATE-A/explanation", HttpStatusCode.BadRequest, ("cause", "bia-ra"), ("text", Words))).Faults);
        await SubmitAsync(Clerk, page, "/dossiers/LATE-A/explanation", HttpStatusCode.Redirect, ("cause", "loi-phan-mem"), ("text", Words));
        Assert.Contains(Words, (await LatePage.OpenAsync(Clerk, page)).Html, StringComparison.Ordinal);

        (string, string)[] apology = [("apology", "Xin lỗi ông/bà"), ("reason", "Máy quét hỏng")];
        Assert.Contains("ba nội dung", Assert.Single((await SubmitAsync(Clerk, page, "/dossiers/LATE-A/apology", HttpStatusCode.BadRequest, apology)).Faults), StringComparison.Ordinal);
        var past = await SubmitAsync(Clerk, page, "/dossiers/LATE-A/apology", HttpStatusCode.BadRequest, [.. apology, ("nextDueAt", "2025-02-10T09:00")]);
        Assert.Contains("sau ngày hẹn cũ", Assert.Single(past.Faults), StringComparison.Ordinal);
        var sunday = await SubmitAsync(Clerk, page, "/dossiers/LATE-A/apology", HttpStatusCode.BadRequest, [.. apology, ("nextDueAt", "2025-03-16T09:00")]);
        Assert.Contains("giờ làm việc", Assert.Single(sunday.Faults), StringComparison.Ordinal);
        Assert.Contains("2025-03-16T09:00", sunday.Html, StringComparison.Ordinal);
        await SubmitAsync(Clerk, page, "/dossiers/LATE-A/apology", HttpStatusCode.Redirect, [.. apology, ("nextDueAt", "2025-03-17T09:00")]);
        var second = await SubmitAsync(Clerk, page, "/dossiers/LATE-A/apology", HttpStatusCode.BadRequest, [.. apology, ("nextDueAt", "2025-03-18T09:00")]);
        Assert.Contains("khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP", Assert.Single(second.Faults), StringComparison.Ordinal);

        await SubmitAsync(Clerk, page, "/dossiers/LATE-A/verdict", HttpStatusCode.Forbidden, ("verdict", "justified"));
        await SubmitAsync(Leader, page, "/dossiers/LATE-A/explanation", HttpStatusCode.Forbidden, ("cause", "loi-phan-mem"), ("text", Words));
        await SubmitAsync(district.Guests["approver"], page, "/dossiers/LATE-A/verdict", HttpStatusCode.Redirect, ("verdict", "justified"), ("note", ""));
        await SubmitAsync(Leader, page, "/dossiers/LATE-A/verdict", HttpStatusCode.Redirect, ("verdict", "not-justified"), ("note", "Có máy dự phòng"));
        var history = (await LatePage.OpenAsync(Clerk, page)).Html;
        Assert.Contains("Có máy dự phòng", history, StringComparison.Ordinal);
        Assert.Contains("approver", history, StringComparison.Ordinal);
        Assert.Contains("LATE-A", (await LatePage.OpenAsync(Leader, Board + "?verdict=notJustified")).Codes);
        Assert.DoesNotContain("<form method=\"post\"", (await LatePage.OpenAsync(Clerk, page + "?asOf=2025-03-12T07:00")).Html, StringComparison.Ordinal);
        var audit = await district.Guests["local"].Http.GetStringAsync(new Uri("/api/v1/admin/audit", UriKind.Relative));
        foreach (var action in (string[])["dossier-explained", "dossier-apologised", "explanation-reviewed"])
            Assert.Contains(audit.Split('\n'), line => line.Contains(action, StringComparison.Ordinal) && line.Contains("LATE-A", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryFigure_IsTheLengthOfTheListItLeadsTo_AndTheFileHasTheSame()
    {
        await ReceiveAsync("LATE-B1");
        await ReceiveAsync("LATE-B2", unit: Elsewhere, due: "2025-03-03");
        await ReceiveAsync("LATE-B3", ended: "2025-03-05T09:00:00+07:00");
        await ReceiveAsync("LATE-B4", ended: "2025-02-20T09:00:00+07:00");
        await ReceiveAsync("LATE-B5", due: "2025-03-20");
        await PostAsync(Clerk, "/api/v1/dossiers/LATE-B1/explanation", new { cause = "khac", text = "=1+1 vì chờ máy chủ của tỉnh chạy lại" }, HttpStatusCode.OK);

        var board = await LatePage.OpenAsync(Leader, Board);
        Assert.Superset(new HashSet<string>(["LATE-B1", "LATE-B2", "LATE-B3"]), board.Codes.ToHashSet());
        Assert.Empty(board.Codes.Intersect(["LATE-B4", "LATE-B5"]));
        Assert.Equal(board.Count, board.Codes.Count);
        Assert.True(board.Figures.Count >= 15);
        foreach (var (url, figure) in board.Figures)
        {
            var list = await LatePage.OpenAsync(Leader, url);
            Assert.Equal((url, figure, figure), (url, list.Count, list.Codes.Count));
        }

        var search = await LatePage.OpenAsync(Leader, Board + "?q=late-b&days=8&sort=code");
        Assert.Equal(["LATE-B1", "LATE-B3"], search.Codes);
        Assert.Contains("LATE-B4", (await LatePage.OpenAsync(Leader, Board + "?period=quarter")).Codes);
        var file = await Leader.Http.GetByteArrayAsync(new Uri(Board + "/csv", UriKind.Relative));
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(file).TrimEnd().Split("\r\n");
        Assert.Equal(board.Codes, lines.Skip(1).Select(line => line.Split(';')[0]));
        Assert.Contains(";'=1+1", lines.Single(line => line.StartsWith("LATE-B1;", StringComparison.Ordinal)), StringComparison.Ordinal);
        var chase = await LatePage.OpenAsync(Leader, Board + "/chase");
        Assert.Equal((await LatePage.OpenAsync(Leader, Board + "?missing=any")).Codes.Order(StringComparer.Ordinal), chase.Codes.Order(StringComparer.Ordinal));
        Assert.Contains("/units/bt-tu-phap/reminders", chase.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/reminders", (await LatePage.OpenAsync(Clerk, $"/late/{Unit}/chase")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("cb-", (await LatePage.OpenAsync(district.Guests["admin"], Board)).Html, StringComparison.Ordinal);
        using var foreign = await Clerk.SendAsync(HttpMethod.Get, Board);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [Fact]
    public async Task OneExplanationForMany_IsFiledForAllOrForNone()
    {
        foreach (var code in (string[])["LATE-C1", "LATE-C2", "LATE-C3"]) await ReceiveAsync(code);
        await ReceiveAsync("LATE-C4", due: "2025-03-20");
        const string page = "/late/" + Unit, action = "/units/" + Unit + "/explanations";
        (string, string)[] three = [("code", "LATE-C1"), ("code", "LATE-C2"), ("code", "LATE-C3")];
        (string, string)[] same = [("do", "file"), ("cause", "thieu-nhan-su"), ("text", "Hai người nghỉ thai sản, đã điều người từ 20/02")];

        Assert.Contains("Giải trình chung cho 3 hồ sơ", (await SubmitAsync(Clerk, page, action, HttpStatusCode.OK, three)).Html, StringComparison.Ordinal);
        var refused = await SubmitAsync(Clerk, page, action, HttpStatusCode.BadRequest, [.. three, ("code", "LATE-C4"), .. same]);
        Assert.Contains("LATE-C4</a>: Hồ sơ không quá hạn", refused.Html, StringComparison.Ordinal);
        Assert.Contains("đã điều người", refused.Html, StringComparison.Ordinal);
        Assert.Superset(new HashSet<string>(["LATE-C1", "LATE-C2", "LATE-C3"]), (await LatePage.OpenAsync(Clerk, page + "?explanation=missing")).Codes.ToHashSet());
        await SubmitAsync(Clerk, page, action, HttpStatusCode.Redirect, [.. three, .. same]);
        await SubmitAsync(Clerk, page, action, HttpStatusCode.Redirect, [.. three, .. same]); // pressed twice
        var explained = await LatePage.OpenAsync(Clerk, page + "?cause=thieu-nhan-su");
        Assert.Equal(["LATE-C1", "LATE-C2", "LATE-C3"], explained.Codes.Order(StringComparer.Ordinal));
        Assert.Contains("cùng lời với 3 hồ sơ", explained.Html, StringComparison.Ordinal);
        var events = await Leader.Http.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/dossiers/LATE-C1", UriKind.Relative));
        Assert.Single(events.GetProperty("events").EnumerateArray(), e => e.GetProperty("type").GetString()!.EndsWith("explanation-filed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheApi_DoesTheSame_AndSaysWhatIsWrong()
    {
        await ReceiveAsync("LATE-D1");
        await ReceiveAsync("LATE-D2", due: "2025-03-13");
        Assert.Equal("missing-field", Rule(await PostAsync(Clerk, "/api/v1/dossiers/LATE-D1/explanation", new { cause = "khac" }, HttpStatusCode.BadRequest)));
        Assert.Equal("not-late", Rule(await PostAsync(Clerk, "/api/v1/dossiers/LATE-D2/explanation", new { cause = "khac", text = Words }, HttpStatusCode.Conflict)));
        Assert.Equal("not-explained", Rule(await PostAsync(Leader, "/api/v1/dossiers/LATE-D1/verdict", new { verdict = "justified" }, HttpStatusCode.Conflict)));
        await PostAsync(Clerk, "/api/v1/dossiers/LATE-D1/explanation", new { cause = "khac", text = "bận việc" }, HttpStatusCode.OK);
        await PostAsync(Leader, "/api/v1/dossiers/LATE-D1/verdict", new { verdict = "not-justified", note = "Chung chung" }, HttpStatusCode.OK);
        Assert.Contains("LATE-D1", (await LatePage.OpenAsync(Leader, Board + "?explanation=generic&verdict=notJustified")).Codes);

        var early = new { apology = "Xin lỗi ông/bà", reason = "Chờ ý kiến", nextDueAt = "2025-03-18T09:00:00+07:00" };
        await PostAsync(Clerk, "/api/v1/dossiers/LATE-D2/apology", early, HttpStatusCode.OK);
        var again = await PostAsync(Clerk, "/api/v1/dossiers/LATE-D2/apology", early with { nextDueAt = "2025-03-19T09:00:00+07:00" }, HttpStatusCode.Conflict);
        Assert.Equal("second-reappointment", Rule(again));
        Assert.Equal("complete", (await Leader.Http.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/dossiers/LATE-D2", UriKind.Relative))).GetProperty("dossier").GetProperty("apology").GetString());
        Assert.Equal("unknown-dossier", Rule(await PostAsync(district.Guests["local"], "/api/v1/dossiers/LATE-KHONG-CO/explanation", new { cause = "khac", text = Words }, HttpStatusCode.NotFound)));
        await PostAsync(Leader, "/api/v1/dossiers/LATE-D1/explanation", new { cause = "khac", text = Words }, HttpStatusCode.Forbidden);
        var both = await PostAsync(Clerk, $"/api/v1/units/{Unit}/explanations", new { codes = new[] { "LATE-D1", "LATE-D2" }, cause = "khac", text = Words }, HttpStatusCode.Conflict);
        Assert.Equal("LATE-D2", Assert.Single(both.GetProperty("faults").EnumerateArray()).GetProperty("code").GetString());
    }

    private async Task ReceiveAsync(string code, string unit = Unit, string due = "2025-02-10", string? ended = null)
    {
        var events = new List<string>
        {
            Events.Of("received", code, code + ":1", "2025-02-03T08:00:00+07:00", new JsonObject
            {
                ["handlingUnitId"] = unit, ["dueAt"] = due, ["fieldCode"] = unit == Unit ? "ho-tich" : "chung-thuc", ["officerId"] = "cb-" + unit,
            }),
        };
        if (ended is not null) events.Add(Events.Of("completed", code, code + ":2", ended));
        using var lines = new StringContent(string.Join('\n', events), System.Text.Encoding.UTF8, "application/x-ndjson");
        (await district.Guests["local"].Http.PostAsync(new Uri("/api/v1/events", UriKind.Relative), lines)).EnsureSuccessStatusCode();
    }

    private static async Task<LatePage> SubmitAsync(Guest guest, string page, string action, HttpStatusCode expected, params (string, string)[] fields) =>
        await LatePage.OfAsync(await guest.SubmitAsync(page, action, fields), expected);

    private static async Task<JsonElement> PostAsync(Guest guest, string path, object body, HttpStatusCode expected)
    {
        using var answer = await guest.Http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{path}: {answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private static string Rule(JsonElement problem) => problem.GetProperty("rule").GetString()!;
}
