using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Ingest;

/// <summary>A source that comes with its key may say what is its own, and nothing else (docs/keys-and-screens.md).</summary>
public sealed class KeyTests(District district) : IClassFixture<District>
{
    private const string Lines = "application/x-ndjson";
    private const string Own = "bt-p-an-lac";
    private const string Foreign = "bt-p-binh-tri-dong";

    [Fact]
    public async Task EventsOutsideTheKey_AreRefusedByLineAndField_AndTheOthersAreTaken()
    {
        using var source = await SourceAsync("mot-cua-a", Own);
        var (status, answer) = await source.PostAsync("/api/v1/events", Lines,
            Events.Received("K-1", Own, source: "mot-cua-a"), Events.Received("K-2", Own, source: "nguon-khac"), Events.Received("K-3", Foreign, source: "mot-cua-a"), "no JSON");
        Assert.Equal((200, 1, 2, 1), (status, answer.GetProperty("accepted").GetInt32(), answer.GetProperty("refused").GetInt32(), answer.GetProperty("quarantined").GetInt32()));
        Assert.Equal(
            [(2, "refused", "outside-key", "source"), (3, "refused", "outside-key", "data.handlingUnitId"), (4, "quarantined", "bad-json", null)],
            answer.GetProperty("entries").EnumerateArray().Select(entry => (entry.GetProperty("line").GetInt32(), entry.GetProperty("outcome").GetString(), entry.GetProperty("rule").GetString(), entry.GetProperty("field").GetString())));
        Assert.Equal(Own, (await district.Server.GetAsync("/api/v1/dossiers/K-1")).GetProperty("dossier").GetProperty("handlingUnit").GetString());
        foreach (var refused in (string[])["K-2", "K-3"]) Assert.Equal(404, (int)(await district.Server.Http.GetAsync($"/api/v1/dossiers/{refused}")).StatusCode);
        var quarantined = await district.Server.GetAsync("/api/v1/admin/quarantine");
        Assert.DoesNotContain("nguon-khac", quarantined.ToString(), StringComparison.Ordinal);
        Assert.Contains("mot-cua-a", quarantined.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestOfWhichNothingIsTheKeysOwn_Is403_AndSaysWhere()
    {
        using var source = await SourceAsync("mot-cua-b", Own);
        var (status, answer) = await source.PostAsync("/api/v1/events", Lines, "", Events.Received("K-4", Own, source: "nguon-khac"));
        Assert.Equal((403, "outside-key"), (status, answer.GetProperty("rule").GetString()));
        Assert.Contains("Dòng 2", answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("“source”", answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyOfAnArea_CoversTheUnitsUnderIt()
    {
        using var source = await SourceAsync("mot-cua-c", "quan-binh-tan");
        var (status, answer) = await source.PostAsync("/api/v1/events", Lines, Events.Received("K-5", Own, source: "mot-cua-c"), Events.Received("K-6", Foreign, source: "mot-cua-c"));
        Assert.Equal((200, 2), (status, answer.GetProperty("accepted").GetInt32()));
    }

    [Fact]
    public async Task HeartbeatAndTotals_AreBoundLikeEvents()
    {
        using var source = await SourceAsync("mot-cua-d", Own);
        Assert.Equal(200, (await source.PostAsync("/api/v1/sources/mot-cua-d/heartbeat", "application/json", $$"""{"intervalMinutes":30,"units":["{{Own}}"]}""")).Status);
        Assert.Equal(403, (await source.PostAsync("/api/v1/sources/nguon-khac/heartbeat", "application/json", "{}")).Status);
        Assert.Equal(403, (await source.PostAsync("/api/v1/sources/mot-cua-d/heartbeat", "application/json", $$"""{"intervalMinutes":30,"units":["{{Foreign}}"]}""")).Status);
        Assert.Equal(200, (await source.PostAsync("/api/v1/sources/mot-cua-d/totals", "application/json", Totals(Own))).Status);
        var (status, answer) = await source.PostAsync("/api/v1/sources/mot-cua-d/totals", "application/json", Totals(Foreign));
        Assert.Equal(403, status);
        Assert.Contains("rows[0].unit", answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RevokedKey_OpensNothingFromThenOn_AndTheListTellsItsLastUse()
    {
        var issued = (await AddAsync("mot-cua-e", Own)).Json;
        var id = issued.GetProperty("key").GetProperty("id").GetString()!;
        using var source = new Source(district.Server.Http.BaseAddress!, issued.GetProperty("secret").GetString()!);
        Assert.Equal(JsonValueKind.Null, (await KeyAsync(id)).GetProperty("lastUsedAt").ValueKind);
        Assert.Equal(200, (await source.PostAsync("/api/v1/sources/mot-cua-e/heartbeat", "application/json", "")).Status);
        Assert.StartsWith("2025-03-12T", (await KeyAsync(id)).GetProperty("lastUsedAt").GetString(), StringComparison.Ordinal);
        (await Cchc.RunAsync("key", "revoke", id, "--data", district.Server.Data)).Expect(0);
        var (status, answer) = await source.PostAsync("/api/v1/events", Lines, Events.Received("K-7", Own, source: "mot-cua-e"));
        Assert.Equal((401, "not-signed-in"), (status, answer.GetProperty("rule").GetString()));
        Assert.Equal("revoked", (await KeyAsync(id)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Secret_IsNowhereButInTheOneAnswer()
    {
        var secret = (await AddAsync("mot-cua-f", Own)).Json.GetProperty("secret").GetString()!;
        Assert.DoesNotContain(secret, (await Cchc.RunAsync("key", "list", "--json", "--data", district.Server.Data)).Expect(0).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await district.Server.TextAsync("/admin/keys"), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, district.Server.Errors, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(district.Server.Data, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is not (".lock" or ".owner")))
            Assert.False(Encoding.Latin1.GetString(await RawAsync(file)).Contains(secret, StringComparison.Ordinal), file);
    }

    [Fact]
    public async Task KeyForAUnitThatThereIsNot_IsNotMade() =>
        Assert.Contains("khong-co", (await Cchc.RunAsync("key", "add", "x", "--source", "s", "--unit", "khong-co", "--data", district.Server.Data)).Errors, StringComparison.Ordinal);

    private static string Totals(string unit) =>
        $$$"""{"declaredBy":"lan","rows":[{"date":"2025-03-11","unit":"{{{unit}}}","columns":{"3":0,"4":0,"5":0,"6":0,"7":0,"8":0,"9":0,"10":0,"11":0,"12":0,"13":0}}]}""";

    private static async Task<byte[]> RawAsync(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await open.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private async Task<Outcome> AddAsync(string source, string unit) =>
        (await Cchc.RunAsync("key", "add", "Một cửa", "--source", source, "--unit", unit, "--json", "--data", district.Server.Data)).Expect(0);

    private async Task<Source> SourceAsync(string source, string unit) =>
        new(district.Server.Http.BaseAddress!, (await AddAsync(source, unit)).Json.GetProperty("secret").GetString()!);

    private async Task<JsonElement> KeyAsync(string id) =>
        (await district.Server.GetAsync("/api/v1/admin/keys")).EnumerateArray().Single(key => key.GetProperty("id").GetString() == id);

    /// <summary>A source with a key.</summary>
    private sealed class Source : IDisposable
    {
        private readonly HttpClient _http;

        public Source(Uri server, string key)
        {
            _http = new HttpClient { BaseAddress = server };
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        public async Task<(int Status, JsonElement Answer)> PostAsync(string path, string type, params string[] lines)
        {
            using var content = new StringContent(string.Join('\n', lines), Encoding.UTF8, type);
            using var answer = await _http.PostAsync(path, content);
            return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
        }

        public void Dispose() => _http.Dispose();
    }
}
