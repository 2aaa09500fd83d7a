using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Ingest;

/// <summary>The three shapes of a request and what is refused as a whole (docs/ingest-api.md).</summary>
public sealed class RequestTests(District district) : IClassFixture<District>
{
    private const string Batch = "application/cloudevents-batch+json";

    [Theory]
    [InlineData("application/cloudevents+json", "S-1", "")]
    [InlineData("application/cloudevents+json; charset=utf-8", "S-2", "")]
    [InlineData("application/cloudevents-batch+json", "S-3", "[]")]
    [InlineData("application/x-ndjson", "S-4", "")]
    public async Task EveryShape_IsAcceptedAndCounted(string type, string code, string around)
    {
        var e = Events.Received(code);
        var (status, answer) = await Post(type, around.Length == 0 ? e : $"[{e}]");
        Assert.Equal((200, 1), (status, answer.GetProperty("accepted").GetInt32()));
        Assert.Empty(answer.GetProperty("entries").EnumerateArray());
        var dossier = (await district.Server.GetAsync($"/api/v1/dossiers/{code}")).GetProperty("dossier");
        Assert.Equal("bt-p-an-lac", dossier.GetProperty("handlingUnit").GetString());
    }

    [Fact]
    public async Task UnreadableJson_Is400AndNothingIsStored()
    {
        var before = await HeldAsync();
        var (status, answer) = await Post(Batch, $"[{Events.Received("U-1")},\n{Events.Received("U-2")[..^3]}");
        Assert.Equal((400, "bad-json"), (status, answer.GetProperty("rule").GetString()));
        Assert.Contains("dòng 2", answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await HeldAsync());
    }

    [Fact]
    public async Task BatchBeyondTheLimit_Is413AndNothingIsStored()
    {
        var before = await HeldAsync();
        var body = new StringBuilder("[" + Events.Received("L-1")).Append(' ', 32 * 1024 * 1024).Append(']');
        var (status, answer) = await Post(Batch, body.ToString());
        Assert.Equal((413, "too-large"), (status, answer.GetProperty("rule").GetString()));
        Assert.Equal(before, await HeldAsync());
    }

    [Fact]
    public async Task LinesBeyondTheLimitOfABatch_AreTaken()
    {
        var lines = Enumerable.Range(0, 40).Select(i => Events.Received($"M-{i}")).Append(new string(' ', 33 * 1024 * 1024));
        var (status, answer) = await district.Server.PostLinesAsync(lines);
        Assert.Equal((200, 40), (status, answer.GetProperty("accepted").GetInt32()));
    }

    [Fact]
    public async Task TheLongestTexts_OfOneDossier_AreTakenHoweverManyThereAre()
    {
        var text = new string('ệ', 2000); // three bytes each: what one shard gets of this request is longer than a segment may be
        var set = new JsonObject { ["reasonText"] = text, ["apologyText"] = text, ["legalBasis"] = text, ["legalDoc"] = text, ["externalCodes"] = new JsonArray(text), ["aspects"] = new JsonArray(text) };
        var lines = Enumerable.Range(0, 900).Select(i => Events.Of("corrected", "X-1", $"X-1:{i}", "2025-03-12T07:40:00+07:00", new JsonObject
        {
            ["correctsEventId"] = "not-there", ["reasonText"] = text, ["set"] = set.DeepClone(),
        }).Replace(@"\u1EC7", "ệ", StringComparison.Ordinal));
        var (status, answer) = await district.Server.PostLinesAsync(lines);
        Assert.Equal((200, 900), (status, answer.GetProperty("accepted").GetInt32()));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task AnotherContentType_Is415(string type)
    {
        var (status, answer) = await Post(type, Events.Received("T-1"));
        Assert.Equal((415, "unsupported-media-type"), (status, answer.GetProperty("rule").GetString()));
        Assert.Contains("application/x-ndjson", answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EntriesOfAnswer_AreAtMostAThousandAndTheCountsAreOfAll()
    {
        var orphans = Enumerable.Range(0, 1200).Select(i => Events.Of("completed", $"O-{i}", $"o-{i}", "2025-03-12T07:40:00+07:00"));
        var (status, answer) = await district.Server.PostLinesAsync(orphans);
        Assert.Equal(200, status);
        Assert.Equal((1200, 1200), (answer.GetProperty("accepted").GetInt32(), answer.GetProperty("orphans").GetInt32()));
        Assert.Equal((1000, 200), (answer.GetProperty("entries").GetArrayLength(), answer.GetProperty("entriesLeftOut").GetInt32()));
    }

    private Task<(int Status, JsonElement Answer)> Post(string type, string body) => PostAsync(district.Server, type, body);

    private static async Task<(int, JsonElement)> PostAsync(Server server, string type, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await server.Http.PostAsync("/api/v1/events", content);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    private async Task<(int, int)> HeldAsync()
    {
        var health = await district.Server.GetAsync("/health");
        return (health.GetProperty("events").GetInt32(), health.GetProperty("quarantineOpen").GetInt32());
    }
}
