using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Access;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Catalogues;

/// <summary>The catalogues over HTTP and on the command line: previewed, changed over a position, listed with who and why; officers without their names for the administrator.</summary>
[Collection(GuardedDistricts.Name)]
public sealed class CatalogueTests(GuardedDistrict district) : IDisposable
{
    private const string Api = "/api/v1/catalogues";
    private const string Note = "&by=Lan&reason=R%C3%A0%20so%C3%A1t&document=CV%2088";
    private const string Officers = "id;name;position;unit;from\ncb-77;Nguyễn Thị Mai;Chuyên viên;bt-p-an-lac;01/01/2025\n";
    private const string Figures = "indicator;place;from;until;numerator;denominator;document\nfeedback-on-time;bt-p-an-lac;01/02/2025;28/02/2025;9;10;BC 3\n";
    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task AChange_IsListedBeforeItIsMade_OnceOverItsPosition_AndFoundAgain()
    {
        const string items = """[{"code":"mat-ho-so","name":"Thất lạc hồ sơ"}]""";
        var (_, listed) = await PutAsync("local", "causes?preview=true", items);
        Assert.Equal((false, 1), (listed.GetProperty("applied").GetBoolean(), listed.GetProperty("differences").GetArrayLength()));
        var position = listed.GetProperty("position").GetInt64();
        Assert.Equal(position, (await GetAsync("local", "")).GetProperty("position").GetInt64());

        var (status, made) = await PutAsync("admin", $"causes?position={position}{Note}", items);
        Assert.Equal((200, position + 1), (status, made.GetProperty("position").GetInt64()));
        Assert.Equal((409, "stale-position"), await RefusedAsync($"causes?position={position}{Note}", """[{"code":"mat-ho-so","name":"Khác"}]"""));
        Assert.Equal((200, false), await PutAsync("local", $"causes?position={position + 1}{Note}", items) is var (again, same) ? (again, same.GetProperty("applied").GetBoolean()) : default);

        var newest = (await GetAsync("local", "/causes/history"))[0];
        Assert.Equal(("admin", "Rà soát", "CV 88"), (newest.GetProperty("by").GetString(), newest.GetProperty("reason").GetString(), newest.GetProperty("document").GetString())); // who signed in, not who was typed
        Assert.Equal("Thất lạc hồ sơ", newest.GetProperty("differences")[0].GetProperty("after").GetProperty("name").GetString());
        Assert.Contains("mat-ho-so", await ItemsAsync("causes"), StringComparison.Ordinal);
        Assert.DoesNotContain("mat-ho-so", await ItemsAsync($"causes?position={position}"), StringComparison.Ordinal);
        Assert.Contains("catalogue-changed", await TextAsync("admin", "/api/v1/admin/audit?format=ndjson&action=catalogue-changed"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("colours?preview=true", "[]", 404, "unknown-catalogue", "causes, generic-phrases")]
    [InlineData("causes?preview=true", "{", 400, "bad-catalogue", "causes: ")]
    [InlineData("causes?preview=true", """[{"code":"x","name":""}]""", 400, "bad-catalogue", "causes, “x”, name: ")]
    [InlineData("causes?preview=true&remove=khong-co", "[]", 400, "bad-catalogue", "causes, “khong-co”: ")]
    [InlineData("causes?position=1&by=Lan&reason=x", """[{"code":"x","name":"X"}]""", 400, "bad-parameter", "“document”")]
    [InlineData("causes?by=Lan&reason=x&document=y", """[{"code":"x","name":"X"}]""", 400, "bad-parameter", "“position”")]
    public async Task WhatCannotBeMeant_IsRefused_NamingCatalogueItemAndField(string address, string body, int status, string rule, string words)
    {
        var (answered, answer) = await PutAsync("local", address, body);
        Assert.Equal((status, rule), (answered, answer.GetProperty("rule").GetString()));
        Assert.Contains(words, answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officers_AreEnteredByTheCommandLine_AndTheAdministratorSeesNoName()
    {
        var file = _directory.File("can-bo.csv");
        await File.WriteAllTextAsync(file, Officers + "cb-78;;Chuyên viên;bt-p-an-lac;\n");
        Assert.Contains("officers, dòng 3, “cb-78”, name", (await district.RunAsync("catalogue", "put", "officers", file, "--dry-run")).Expect(2).Errors, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, Officers);
        (await district.RunAsync("catalogue", "put", "officers", file, "--yes", "--document", "QĐ 5", "--reason", "Danh sách 2025", "--by", "Lan")).Expect(0);

        Assert.Contains("Nguyễn Thị Mai", (await district.RunAsync("catalogue", "show", "officers")).Expect(0).Output, StringComparison.Ordinal);
        foreach (var seen in new[] { await TextAsync("admin", $"{Api}/officers"), await TextAsync("admin", $"{Api}/officers/history"), await TextAsync("admin", "/api/v1/admin/audit?format=ndjson") })
        {
            Assert.NotEmpty(seen);
            Assert.DoesNotContain("Mai", seen, StringComparison.Ordinal);
        }

        Assert.Contains("cb-77", await TextAsync("admin", $"{Api}/officers"), StringComparison.Ordinal);
        var (_, preview) = await PutAsync("admin", "officers?preview=true&replace=true", "id,name,position,unit\ncb-90,Trần Văn Nam,Chuyên viên,bt-p-an-lac\n", "text/csv");
        Assert.Equal(2, preview.GetProperty("differences").GetArrayLength());
        Assert.DoesNotContain("Nam", preview.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Mai", preview.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_AreEnteredFromAFile_AndTheCardOfTheirMonthUsesThem()
    {
        const string card = "/api/v1/places/bt-p-an-lac/card?month=2025-02";
        var file = _directory.File("so-lieu.csv");
        await File.WriteAllTextAsync(file, Figures + "feedback-satisfied;bt-p-an-lac;01/02/2025;28/02/2025;21;20;BC 3\n");
        Assert.Contains("figures, dòng 3, “feedback-satisfied.bt-p-an-lac|2025-02-01”, numerator", (await district.RunAsync("catalogue", "put", "figures", file, "--dry-run")).Expect(2).Errors, StringComparison.Ordinal);
        Assert.Equal(("noData", JsonValueKind.Null), await FeedbackAsync());

        await File.WriteAllTextAsync(file, Figures);
        (await district.RunAsync("catalogue", "put", "figures", file, "--yes", "--document", "BC 3", "--reason", "Tháng 2", "--by", "Lan")).Expect(0);

        Assert.Equal(("imported", JsonValueKind.Number), await FeedbackAsync());
        Assert.Contains("data-origin=\"imported\"", await TextAsync("local", "/card/bt-p-an-lac?month=2025-02"), StringComparison.Ordinal);
        Assert.Contains("feedback-on-time.bt-p-an-lac", await TextAsync("local", "/admin/figures"), StringComparison.Ordinal);

        async Task<(string? Origin, JsonValueKind Points)> FeedbackAsync()
        {
            var read = JsonDocument.Parse(await TextAsync("local", card)).RootElement;
            var feedback = read.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("components").EnumerateArray()).Single(one => one.GetProperty("code").GetString() == "5.2");
            return (feedback.GetProperty("origin").GetString(), feedback.GetProperty("points").ValueKind);
        }
    }

    private async Task<(int Status, string Rule)> RefusedAsync(string address, string body) =>
        await PutAsync("local", address, body) is var (status, answer) ? (status, answer.GetProperty("rule").GetString()!) : default;

    private async Task<(int Status, JsonElement Answer)> PutAsync(string guest, string address, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));
        using var answer = await district.Guests[guest].Http.PutAsync(new Uri($"{Api}/{address}", UriKind.Relative), content);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    private async Task<string> ItemsAsync(string address) => (await GetAsync("local", "/" + address)).GetProperty("items").GetRawText();

    private async Task<JsonElement> GetAsync(string guest, string address) => JsonDocument.Parse(await TextAsync(guest, Api + address)).RootElement;

    private Task<string> TextAsync(string guest, string address) => district.Guests[guest].Http.GetStringAsync(new Uri(address, UriKind.Relative));
}
