using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CchcLive.EndToEnd.Tests.Access;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Reconciliation;

/// <summary>The program beside what was counted by hand, by those who may: a unit declares and explains, its leaders decide. By forms that need no script, by file and by the API.</summary>
[Collection(GuardedDistricts.Name)]
public sealed partial class ReconciliationTests(GuardedDistrict district)
{
    private const string Unit = GuardedDistrict.OwnUnit, Area = GuardedDistrict.OwnArea, Field = "linh-vuc-doi-chieu";
    private const string Page = "/reconciliation/" + Area + "/" + Unit, Counts = "/api/v1/units/" + Unit + "/counts";

    private Guest Clerk => district.Guests["unit"];

    private Guest Leader => district.Guests["leader"];

    [Fact]
    public async Task AUnitDeclaresAndExplains_ItsLeaderReturnsAndAccepts_AndTheDossiersAreNamed()
    {
        await ReceiveAsync("REC-1", "REC-2");
        (string, string)[] declaration =
            [("do", "declare"), ("form", "declare"), ("date", "2025-03-11"), ("field", Field), ("count-openLate", "2"), ("codes-openLate", "REC-1"), ("note", "Đếm theo sổ")];

        var faulty = await SubmitAsync(Clerk, Page, HttpStatusCode.BadRequest, declaration);
        Assert.Contains("có 1 mã khác nhau, nhưng số khai là 2", faulty, StringComparison.Ordinal);
        Assert.Contains("Đếm theo sổ", faulty, StringComparison.Ordinal); // nothing that was typed is lost
        declaration[4] = ("count-openLate", "1");
        await SubmitAsync(Leader, Page, HttpStatusCode.Forbidden, declaration);
        await SubmitAsync(Clerk, Page, HttpStatusCode.Redirect, declaration);

        var page = WebUtility.HtmlDecode(await Leader.PageAsync(Page));
        Assert.Contains("data-indicator=\"open-late@1\">+1", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/dossiers/REC-2\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/dossiers/REC-1\"", page, StringComparison.Ordinal);
        (string, string)[] explanation = [("do", "explain"), ("form", "x"), ("state", "openLate"), ("field", Field), ("difference", "1"), ("cause", "notEntered"), ("text", "REC-2 đã trả, chưa nhập.")];
        await SubmitAsync(Clerk, Page, HttpStatusCode.Redirect, explanation);
        var number = Number().Match(await Leader.PageAsync(Page)).Groups["number"].Value;
        (string, string)[] verdict = [("form", "x"), ("explanation", number), ("note", "")];
        await SubmitAsync(Leader, Page + "/verdict", HttpStatusCode.BadRequest, [.. verdict, ("do", "return")]);
        await SubmitAsync(Clerk, Page + "/verdict", HttpStatusCode.Forbidden, [.. verdict, ("do", "accept")]);
        await SubmitAsync(Leader, Page + "/verdict", HttpStatusCode.Redirect, [.. verdict, ("do", "accept")]);

        var board = await Leader.Http.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/areas/{Area}/reconciliation", UriKind.Relative));
        var cell = board.GetProperty("cells").EnumerateArray().Single(one => one.GetProperty("id").GetString() == $"{Unit}/{Field}/openLate");
        Assert.Equal((1, "accepted", "2025-03-11"), (cell.GetProperty("difference").GetInt32(), cell.GetProperty("standing").GetString(), cell.GetProperty("since").GetString()));
        var listed = await Leader.Http.GetFromJsonAsync<JsonElement>(new Uri($"{Counts}/dossiers?state=openLate&field={Field}", UriKind.Relative));
        Assert.Equal("REC-2", Assert.Single(listed.GetProperty("dossiers").EnumerateArray()).GetProperty("code").GetString());
        Assert.Contains($"data-cell=\"{Unit}/{Field}/openLate\"", await Leader.PageAsync($"/reconciliation/{Area}?state=openLate"), StringComparison.Ordinal);
        Assert.DoesNotContain($"data-cell=\"{Unit}/{Field}/openLate\"", await Leader.PageAsync($"/reconciliation/{Area}?show=unexplained"), StringComparison.Ordinal);
        await SubmitAsync(Clerk, Page, HttpStatusCode.Conflict, [.. explanation[..4], ("difference", "7"), .. explanation[5..]]);
    }

    [Fact]
    public async Task AFile_IsTakenAsAWholeOrNotAtAll_AndOfEvidenceOnlyItsHashIsKept()
    {
        const string sound = "date,state,count,note\n2025-03-10,waitingCollect,900,đếm theo tủ\n";
        var faulty = await SendFileAsync("file", "csv", "so.csv", sound + "2025-03-10,waiting,1,x\n");
        Assert.Equal(HttpStatusCode.BadRequest, faulty.Status);
        Assert.Contains("Dòng 3: state:", faulty.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("waitingCollect", await Clerk.Http.GetStringAsync(new Uri(Counts, UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SendFileAsync("file", "csv", "so.csv", sound)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await SendFileAsync("declare", "file", "sổ.pdf", "abc", ("date", "2025-03-09"), ("count-waitingCollect", "901"))).Status);

        var history = await Clerk.Http.GetStringAsync(new Uri(Counts, UriKind.Relative));

        Assert.Contains("\"count\":900", history, StringComparison.Ordinal);
        Assert.Contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", history, StringComparison.Ordinal); // SHA-256 of abc
        Assert.Contains("sổ.pdf", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheApi_SaysWhatIsWrong()
    {
        using var faulty = await Clerk.Http.PostAsJsonAsync(new Uri(Counts, UriKind.Relative), new { figures = new[] { new { date = "2025-03-12", state = "open", count = 1 } } });
        Assert.Equal(HttpStatusCode.BadRequest, faulty.StatusCode);
        Assert.Equal("document", (await faulty.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("faults")[0].GetProperty("field").GetString());
        using var none = await Clerk.Http.PostAsJsonAsync(new Uri(Counts + "/explanations", UriKind.Relative), new { state = "processedLate", from = "2024-01-01", difference = 1, cause = "other", text = "x" });
        Assert.Equal(HttpStatusCode.Conflict, none.StatusCode);
        using var verdict = await Leader.Http.PostAsJsonAsync(new Uri(Counts + "/verdicts", UriKind.Relative), new { explanation = 1000, accepted = true });
        Assert.Equal(HttpStatusCode.Conflict, verdict.StatusCode);
    }

    private async Task ReceiveAsync(params string[] codes)
    {
        using var lines = new StringContent(
            string.Join('\n', codes.Select(code => Events.Of("received", code, code + ":1", "2025-02-03T08:00:00+07:00", new JsonObject { ["handlingUnitId"] = Unit, ["dueAt"] = "2025-02-10", ["fieldCode"] = Field }))),
            Encoding.UTF8, "application/x-ndjson");
        (await district.Guests["local"].Http.PostAsync(new Uri("/api/v1/events", UriKind.Relative), lines)).EnsureSuccessStatusCode();
    }

    private static async Task<string> SubmitAsync(Guest guest, string action, HttpStatusCode expected, (string, string)[] fields)
    {
        using var answer = await guest.SubmitAsync(Page, action, fields);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(expected == answer.StatusCode, $"{answer.StatusCode}: {html}");
        return html;
    }

    private async Task<(HttpStatusCode Status, string Html)> SendFileAsync(string act, string field, string name, string text, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in ((string, string)[])[("__RequestVerificationToken", Token().Match(await Clerk.PageAsync(Page)).Groups["token"].Value), ("do", act), ("form", act), .. fields])
            form.Add(new StringContent(value), key);
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        form.Add(file, field, name);
        using var answer = await Clerk.SendAsync(HttpMethod.Post, Page, form);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("name=\"explanation\" value=\"(?<number>\\d+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
