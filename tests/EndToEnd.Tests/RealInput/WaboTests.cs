using System.Globalization;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.RealInput;

/// <summary>An event log written by a city: what the program answers against what the file says, case by case (docs/real-data.md).</summary>
public sealed class WaboTests(WaboFile file) : IClassFixture<WaboFile>
{
    private const string AsOf = "asOf=2012-06-01T00:00:00%2B02:00";
    private static readonly DateTimeOffset Judged = new(2012, 6, 1, 0, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public async Task EveryRow_IsAccountedFor()
    {
        var report = file.Report;
        Assert.Equal((8577, 8577, 0), (report.GetProperty("rows").GetInt32(), report.GetProperty("rowsMapped").GetInt32(), report.GetProperty("rowsWithProblems").GetInt32()));
        Assert.Equal("{\"assigned\":8577,\"completed\":1329,\"received\":1434}", JsonSerializer.Serialize(report.GetProperty("events")));
        Assert.Equal((11_340, 0, 0, 0), (Count(report, "accepted"), Count(report, "duplicates"), Count(report, "orphans"), Count(report, "quarantined")));
        var health = await file.Server.GetAsync("/health");
        Assert.Equal((1434, 11_340, 0, 0), (Count(health, "dossiers"), Count(health, "events"), Count(health, "orphans"), Count(health, "quarantineOpen")));
        Assert.Empty(health.GetProperty("unknownUnits").EnumerateArray());
    }

    [Fact]
    public async Task EveryRow_IsInTheJournalOnce()
    {
        var logged = (await file.Server.TextAsync("/api/v1/admin/journal")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(11_340, logged.Select(e => e.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count());
        var inJournal = logged.Where(e => e.GetProperty("type").GetString() == "vn.cchc.dossier.assigned")
            .Select(e => (e.GetProperty("subject").GetString()!, e.GetProperty("data").GetProperty("stepId").GetString()!, e.GetProperty("time").GetDateTimeOffset())).Order();
        var inFile = RawFile.Rows(Repository.Shared("wabo-receipt.csv.gz"))
            .Select(row => (row("case:concept:name").ToUpperInvariant(), row("concept:name"), DateTimeOffset.Parse(row("time:timestamp"), CultureInfo.InvariantCulture))).Order();
        Assert.Equal(inFile, inJournal);
    }

    [Fact]
    public async Task InstantPrecision_EqualsTheIndependentCount()
    {
        var board = await file.Server.GetAsync($"/api/v1/areas/wabo/board?rule=tuc-thoi&{AsOf}");
        Assert.Equal([1434, 952, 0, 377, 0, 105], board.OfTotal("received", "processedEarly", "processedOnDay", "processedLate", "processedUnknown", "open"));
    }

    [Fact]
    public async Task DayPrecision_EqualsTheIndependentCount()
    {
        var board = await file.Server.GetAsync($"/api/v1/areas/wabo/board?{AsOf}");
        Assert.Equal([1434, 951, 69, 309, 0, 105], board.OfTotal("received", "processedEarly", "processedOnDay", "processedLate", "processedUnknown", "open"));
    }

    [Fact]
    public async Task Channels_EqualTheIndependentCount()
    {
        var board = await file.Server.GetAsync($"/api/v1/areas/wabo/board?by=channel&{AsOf}");
        Assert.Equal("direct 109, email 21, internal 1, online 1250, post 53", Received(board));
    }

    [Fact]
    public async Task Departments_EqualTheIndependentCount()
    {
        var board = await file.Server.GetAsync($"/api/v1/areas/wabo/board?{AsOf}");
        Assert.Equal("wabo-customer-contact 29, wabo-experts 15, wabo-general 1390", Received(board));
    }

    [Fact]
    public async Task Officers_EqualTheIndependentCount()
    {
        var board = await file.Server.GetAsync($"/api/v1/areas/wabo/board?by=officer&rule=tuc-thoi&{AsOf}");
        var counted = WaboCase.Read().GroupBy(c => c.Officer, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new long[] { g.Count(), g.Count(c => c.End <= c.Due), g.Count(c => c.IsLateToTheInstant) }, StringComparer.Ordinal);
        Assert.Equal(counted, board.OfRows("received", "processedEarly", "processedLate"));
    }

    [Theory]
    [InlineData("tuc-thoi")]
    [InlineData("bao-cao-06")]
    public async Task LateList_NamesExactlyTheLateCasesOfTheFile(string rule)
    {
        var list = await file.Server.GetAsync($"/api/v1/areas/wabo/late?rule={rule}&from=2010-01-01&limit=100000&{AsOf}");
        var listed = list.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("code").GetString()!).Order(StringComparer.Ordinal);
        var late = WaboCase.Read().Where(c => c.End is null ? IsOverdue(c, rule) : rule == "tuc-thoi" ? c.IsLateToTheInstant : c.DaysAfterDue > 0);
        Assert.Equal(late.Select(c => c.Code.ToUpperInvariant()).Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public async Task EveryDossier_IsWhatTheFileSays()
    {
        var differences = new List<string>();
        foreach (var c in WaboCase.Read())
        {
            var dossier = (await file.Server.GetAsync($"/api/v1/dossiers/{c.Code}?{AsOf}")).GetProperty("dossier");
            var answered = (Instant(dossier, "receivedAt"), Instant(dossier, "dueAt"), Instant(dossier, "endAt"), dossier.GetProperty("officer").GetString(), dossier.GetProperty("end").GetString());
            if (answered != (c.Start, c.Due, c.End, c.Officer, c.End is null ? "none" : "completed")) differences.Add($"{c} is answered as {answered}");
        }

        Assert.Empty(differences);
    }

    [Fact]
    public async Task CasesThatEndBeforeTheyStart_AreKeptAsTheyAreAndSuspected()
    {
        var strange = WaboCase.Read().Where(c => c.End < c.Start).Select(c => c.Code).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["case-10862", "case-8267"], strange);
        foreach (var code in strange)
        {
            var dossier = (await file.Server.GetAsync($"/api/v1/dossiers/{code}")).GetProperty("dossier");
            Assert.Equal("completed", dossier.GetProperty("end").GetString());
            Assert.Contains("end-before-receipt", dossier.GetProperty("suspicions").EnumerateArray().Select(rule => rule.GetString()));
        }
    }

    private static bool IsOverdue(WaboCase open, string rule) => rule == "tuc-thoi" ? open.Due < Judged : WaboCase.Day(open.Due) < WaboCase.Day(Judged);

    private static int Count(JsonElement answer, string name) => answer.GetProperty(name).GetInt32();

    private static DateTimeOffset? Instant(JsonElement dossier, string name) => dossier.GetProperty(name).ValueKind == JsonValueKind.Null ? null : dossier.GetProperty(name).GetDateTimeOffset();

    private static string Received(JsonElement board) =>
        string.Join(", ", board.OfRows("received").OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key} {row.Value[0]}"));
}
