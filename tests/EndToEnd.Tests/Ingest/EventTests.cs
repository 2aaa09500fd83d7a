using System.Text.Json;
using System.Text.Json.Nodes;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Ingest;

/// <summary>What becomes of single events: taken, known, waiting for their header, corrected, or kept in quarantine with a rule.</summary>
public sealed class EventTests(District district) : IClassFixture<District>
{
    private const string Morning = "2025-03-12T07:45:00+07:00";

    [Fact]
    public async Task SameEventAgain_IsADuplicateAndChangesNothing()
    {
        await AcceptedAsync(Events.Received("D-1"));
        var board = await BoardAsync();
        var entry = await EntryAsync(Events.Received("D-1"), "duplicate");
        Assert.Equal("D-1:1", entry.GetProperty("id").GetString());
        Assert.Equal(board, await BoardAsync());
    }

    [Fact]
    public async Task SameIdWithOtherContent_IsQuarantinedAndChangesNothing()
    {
        await AcceptedAsync(Events.Received("C-1", due: "2025-03-20"));
        var board = await BoardAsync();
        var entry = await EntryAsync(Events.Received("C-1", due: "2025-03-21"), "quarantined");
        Assert.Equal("conflicting-content", entry.GetProperty("rule").GetString());
        Assert.Equal(board, await BoardAsync());
        Assert.StartsWith("2025-03-20", (await DossierAsync("C-1")).GetProperty("dueAt").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orphan_CountsNowhereUntilItsHeaderComes()
    {
        var board = await BoardAsync();
        await EntryAsync(Events.Of("completed", "O-1", "o-1:2", "2025-03-12T07:50:00+07:00"), "orphan");
        Assert.Equal(board, await BoardAsync());
        Assert.True((await DossierAsync("O-1")).GetProperty("isOrphan").GetBoolean());
        await AcceptedAsync(Events.Received("O-1"));
        Assert.Equal("completed", (await DossierAsync("O-1")).GetProperty("end").GetString());
        Assert.NotEqual(board, await BoardAsync());
    }

    [Theory]
    [InlineData("2025-03-12T09:30:00+07:00", "time")]
    [InlineData("2026-11-22T00:00:00+07:00", "time")]
    public async Task TimeAheadOfTheServersClock_IsQuarantined(string time, string field)
    {
        var entry = await EntryAsync(Events.Of("received", "F-1", "f-1" + time, time), "quarantined");
        Assert.Equal(("future-time", field), (entry.GetProperty("rule").GetString(), entry.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task ReceiptDatedTomorrow_IsQuarantined()
    {
        var entry = await EntryAsync(Events.Of("received", "F-2", "f-2", Morning, new JsonObject { ["receivedAt"] = "2025-03-13" }), "quarantined");
        Assert.Equal(("future-time", "data.receivedAt"), (entry.GetProperty("rule").GetString(), entry.GetProperty("field").GetString()));
    }

    [Theory]
    [InlineData("{\"specversion\":\"1.0\"}", "missing-field")]
    [InlineData("""{"specversion":"1.0","id":"b-2","source":"test","type":"vn.cchc.dossier.danced","time":"2025-03-12T07:45:00+07:00","subject":"B-2","data":{}}""", "unknown-verb")]
    [InlineData("""{"specversion":"1.0","id":"b-3","source":"test","type":"vn.cchc.dossier.received","time":"2025-03-12T07:45:00","subject":"B-3","data":{}}""", "bad-time")]
    [InlineData("""{"specversion":"1.0","id":"b-4","source":"test","type":"vn.cchc.dossier.transferred","time":"2025-03-12T07:45:00+07:00","subject":"B-4","data":{}}""", "missing-field")]
    [InlineData("not JSON at all", "bad-json")]
    public async Task BadLine_IsQuarantinedAndTheOthersGoOn(string line, string rule)
    {
        var code = "G-" + rule + line.Length;
        var (status, answer) = await district.Server.PostLinesAsync(Events.Received(code), line, "", Events.Of("completed", code, code + ":2", Morning));
        Assert.Equal((200, 2, 1), (status, answer.GetProperty("accepted").GetInt32(), answer.GetProperty("quarantined").GetInt32()));
        var entry = Assert.Single(answer.GetProperty("entries").EnumerateArray());
        Assert.Equal((rule, 2), (entry.GetProperty("rule").GetString(), entry.GetProperty("line").GetInt32()));
        Assert.NotEmpty(entry.GetProperty("message").GetString()!);
        Assert.Equal("completed", (await DossierAsync(code)).GetProperty("end").GetString());
    }

    [Fact]
    public async Task Correction_ReplacesFieldsInPlaceAndCanBeCorrected()
    {
        await AcceptedAsync(Events.Received("K-1", due: "2025-03-20"));
        await AcceptedAsync(Correction("K-1", "k-1", "K-1:1", "2025-03-12T07:46:00+07:00", new JsonObject { ["dueAt"] = "2025-03-21", ["handlingUnitId"] = "bt-tu-phap" }));
        var corrected = await DossierAsync("K-1");
        Assert.StartsWith("2025-03-21", corrected.GetProperty("dueAt").GetString(), StringComparison.Ordinal);
        Assert.Equal("bt-tu-phap", corrected.GetProperty("handlingUnit").GetString());
        await AcceptedAsync(Correction("K-1", "k-2", "k-1", "2025-03-12T07:47:00+07:00", new JsonObject { ["dueAt"] = null }));
        var again = await DossierAsync("K-1");
        Assert.StartsWith("2025-03-20", again.GetProperty("dueAt").GetString(), StringComparison.Ordinal);
        Assert.Equal("bt-tu-phap", again.GetProperty("handlingUnit").GetString());
    }

    [Fact]
    public async Task UnitThatTheTreeDoesNotKnow_CountsAsUnclassifiedAndIsNamed()
    {
        await AcceptedAsync(Events.Received("X-1", unit: "phong-la"));
        var health = await district.Server.GetAsync("/health");
        Assert.Contains("phong-la", health.GetProperty("unknownUnits").EnumerateArray().Select(unit => unit.GetString()));
        Assert.Contains("""{"unit":"phong-la","dossiers":1}""", health.GetProperty("unclassified").EnumerateArray().Select(unit => unit.GetRawText()));
        Assert.Equal("phong-la", (await DossierAsync("X-1")).GetProperty("handlingUnit").GetString());
    }

    private static string Correction(string code, string id, string target, string time, JsonObject set) =>
        Events.Of("corrected", code, id, time, new JsonObject { ["correctsEventId"] = target, ["set"] = set, ["reasonText"] = "nhập sai", ["by"] = "cb-0412" });

    private async Task AcceptedAsync(string e)
    {
        var (status, answer) = await district.Server.PostLinesAsync(e);
        Assert.Equal((200, 1, 0), (status, answer.GetProperty("accepted").GetInt32(), answer.GetProperty("entries").GetArrayLength()));
    }

    private async Task<JsonElement> EntryAsync(string e, string outcome)
    {
        var (status, answer) = await district.Server.PostLinesAsync(e);
        Assert.Equal(200, status);
        var entry = Assert.Single(answer.GetProperty("entries").EnumerateArray());
        Assert.Equal(outcome, entry.GetProperty("outcome").GetString());
        return entry;
    }

    private async Task<JsonElement> DossierAsync(string code) => (await district.Server.GetAsync($"/api/v1/dossiers/{code}")).GetProperty("dossier");

    private Task<string> BoardAsync() => district.Server.TextAsync("/api/v1/areas/quan-binh-tan/board?asOf=2025-03-12T07:59:00%2B07:00");
}
