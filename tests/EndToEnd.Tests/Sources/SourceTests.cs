using System.Text;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Sources;

/// <summary>Sources over HTTP (docs/sources.md): what they declare, what is counted of them, what is refused.</summary>
public sealed class SourceTests(District district) : IClassFixture<District>
{
    private const string Sound = """{"3":10,"4":4,"5":5,"6":1,"7":7,"8":2,"9":4,"10":1,"11":3,"12":2,"13":1}""";

    [Fact]
    public async Task EventsAreCounted_WithLagDuplicatesOrphansAndQuarantine()
    {
        string[] events =
        [
            Events.Of("received", "C-1", "1", "2025-03-12T07:31:00+07:00", new() { ["handlingUnitId"] = "bt-p-tan-tao" }, "counted"),
            Events.Of("received", "C-1", "1", "2025-03-12T07:31:00+07:00", new() { ["handlingUnitId"] = "bt-p-tan-tao" }, "counted"),
            Events.Of("completed", "C-2", "2", "2025-03-11T08:00:00+07:00", source: "counted"),
            Events.Of("completed", "C-3", "3", "2031-03-11T08:00:00+07:00", source: "counted"),
            Events.Of("baked", "C-4", "4", "2025-03-12T07:31:00+07:00", source: "counted"),
        ];
        Assert.Equal(200, (await district.Server.PostLinesAsync(events)).Status);

        var source = await Eventually.Is(() => SourceAsync("counted"), answer => answer.GetProperty("counts").GetProperty("received").GetInt32() == 5, "5 inputs are counted");

        var counts = source.GetProperty("counts");
        Assert.Equal((2, 1, 1, 2), (Number(counts, "accepted"), Number(counts, "duplicates"), Number(counts, "orphans"), Number(counts, "quarantined")));
        Assert.Equal((2, 5), (Number(source, "events"), Number(source, "eventsLastHour")));
        Assert.InRange(source.GetProperty("lagSeconds").GetDouble(), 20_000, 60_000); // twice half an hour, once a day
        Assert.Equal(1, Number(source.GetProperty("orphans"), "dossiers"));
        Assert.StartsWith("2025-03-11T08:00:00", source.GetProperty("orphans").GetProperty("oldestAt").GetString(), StringComparison.Ordinal);
        Assert.InRange(source.GetProperty("orphans").GetProperty("oldestAgeHours").GetDouble(), 24, 25);
        Assert.Equal((1, 1), (Number(source.GetProperty("quarantine"), "future-time"), Number(source.GetProperty("quarantine"), "unknown-verb")));
        var unit = Assert.Single(source.GetProperty("units").EnumerateArray());
        Assert.Equal(("bt-p-tan-tao", 2, false), (unit.GetProperty("unit").GetString(), Number(unit, "events"), unit.GetProperty("declared").GetBoolean()));
    }

    [Fact]
    public async Task ADeclaredFeed_IsNoData_UntilItsFirstHeartbeat()
    {
        var (status, declared) = await SendAsync(HttpMethod.Put, "/api/v1/sources/nguon%2Fan-lac-a", """{"intervalMinutes":60,"units":["bt-p-an-lac-a"],"calendar":"vn-hanh-chinh"}""");
        Assert.Equal((200, "nguon/an-lac-a", "none"), (status, declared.GetProperty("source").GetString(), declared.GetProperty("state").GetString()));
        Assert.Equal("none", await StateOnBoardAsync("bt-p-an-lac-a"));

        var (_, beat) = await SendAsync(HttpMethod.Post, "/api/v1/sources/nguon%2Fan-lac-a/heartbeat", null);

        Assert.Equal((60, 1), (Number(beat.GetProperty("declaration"), "intervalMinutes"), Number(beat.GetProperty("declaration"), "unitsCovered")));
        await Eventually.Is(() => StateOnBoardAsync("bt-p-an-lac-a"), state => state == "live", "the unit is live");
        (_, beat) = await SendAsync(HttpMethod.Post, "/api/v1/sources/nguon%2Fan-lac-a/heartbeat", """{"intervalMinutes":30}""");
        Assert.Equal((30, "vn-hanh-chinh"), (Number(beat.GetProperty("declaration"), "intervalMinutes"), beat.GetProperty("declaration").GetProperty("calendar").GetString()));
    }

    [Theory]
    [InlineData("""{"intervalMinutes":0,"units":["bt-p-an-lac"]}""", "bad-value")]
    [InlineData("""{"intervalMinutes":10081,"units":["bt-p-an-lac"]}""", "bad-value")]
    [InlineData("""{"intervalMinutes":60}""", "missing-field")]
    [InlineData("""{"intervalMinutes":60,"units":["nowhere"]}""", "unknown-unit")]
    [InlineData("""{"intervalMinutes":60,"units":[null]}""", "bad-value")]
    [InlineData("""{"intervalMinutes":60,"units":["bt-p-an-lac"],"calendar":"moon"}""", "bad-value")]
    [InlineData("""{"interval":60,"units":["bt-p-an-lac"]}""", "bad-json")]
    [InlineData("[1", "bad-json")]
    [InlineData("", "bad-json")]
    public async Task AFaultyDeclaration_IsRefused(string body, string rule)
    {
        var (status, answer) = await SendAsync(HttpMethod.Put, "/api/v1/sources/faulty", body);
        Assert.Equal((400, rule), (status, answer.GetProperty("rule").GetString()));
    }

    [Fact]
    public async Task ASourceThatSentNothing_IsUnknown()
    {
        using var answer = await district.Server.Http.GetAsync("/api/v1/sources/nobody");
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Totals_AreKept_AndARowThatDoesNotAddUpIsShownSo()
    {
        var broken = Sound.Replace("\"13\":1", "\"13\":0", StringComparison.Ordinal);
        var (status, answer) = await SendAsync(
            HttpMethod.Post, "/api/v1/sources/bieu/totals",
            $$"""{"declaredBy":"Văn phòng UBND","rows":[{"date":"2025-03-11","unit":"bt-p-an-lac","columns":{{Sound}}},{"date":"2025-03-11","unit":"bt-p-an-lac","field":"ho-tich","columns":{{broken}}}]}""");
        Assert.Equal((200, 2), (status, Number(answer, "of")));

        var rows = (await district.Server.GetAsync("/api/v1/sources/bieu/totals?from=2025-03-11&to=2025-03-11&unit=bt-p-an-lac")).GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal([null, "ho-tich"], rows.Select(row => row.GetProperty("field").GetString()));
        Assert.Equal((10, "Văn phòng UBND"), (Number(rows[0].GetProperty("columns"), "3"), rows[0].GetProperty("declaredBy").GetString()));
        Assert.Empty(rows[0].GetProperty("broken").EnumerateArray());
        Assert.Equal(["11 = 12+13"], rows[1].GetProperty("broken").EnumerateArray().Select(identity => identity.GetString()));
        Assert.Empty((await district.Server.GetAsync("/api/v1/sources/bieu/totals?from=2025-03-12")).GetProperty("rows").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"rows":[]}""", "missing-field")]
    [InlineData("""{"declaredBy":"A","rows":[]}""", "bad-value")]
    [InlineData("""{"declaredBy":"A","rows":[{"date":"2025-03-13","unit":"bt-p-an-lac","columns":COLUMNS}]}""", "future-time")]
    [InlineData("""{"declaredBy":"A","rows":[{"date":"2025-03-11","unit":"nowhere","columns":COLUMNS}]}""", "unknown-unit")]
    [InlineData("""{"declaredBy":"A","rows":[{"unit":"bt-p-an-lac","columns":COLUMNS}]}""", "missing-field")]
    [InlineData("""{"declaredBy":"A","rows":[{"date":"2025-03-11","unit":"bt-p-an-lac","columns":{"3":1}}]}""", "bad-value")]
    [InlineData("""{"declaredBy":"A","rows":[{"date":"2025-03-11","unit":"bt-p-an-lac","columns":{"3":-10,"4":4,"5":5,"6":1,"7":7,"8":2,"9":4,"10":1,"11":3,"12":2,"13":1}}]}""", "bad-value")]
    public async Task FaultyTotals_AreRefusedAsAWhole(string body, string rule)
    {
        var (status, answer) = await SendAsync(HttpMethod.Post, "/api/v1/sources/faulty/totals", body.Replace("COLUMNS", Sound, StringComparison.Ordinal));
        Assert.Equal((400, rule), (status, answer.GetProperty("rule").GetString()));
        Assert.Equal(0, Number(await district.Server.GetAsync("/api/v1/sources/faulty/totals"), "of"));
    }

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();

    private async Task<string> StateOnBoardAsync(string unit) => (await district.Server.GetAsync("/api/v1/areas/quan-binh-tan/board")).GetProperty("rows").EnumerateArray()
        .Single(row => row.GetProperty("id").GetString() == unit).GetProperty("state").GetString()!;

    private Task<JsonElement> SourceAsync(string source) => district.Server.GetAsync("/api/v1/sources/" + source);

    private async Task<(int Status, JsonElement Answer)> SendAsync(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await district.Server.Http.SendAsync(request);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}
