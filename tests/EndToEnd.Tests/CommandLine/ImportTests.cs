using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.CommandLine;

/// <summary><c>import</c> into a server that runs: what it would do, what it did, and which units it found. (Alone it is <see cref="Crash.KilledImportTests"/>'s and every <see cref="ImportedFile"/>'s.)</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private const string Requests = """
        CASE_ENQUIRY_ID,OPEN_DT,TARGET_DT,CLOSED_DT,CASE_STATUS,REASON,TYPE,QUEUE,Department,ward,Source
        1,01/05/2015 09:00:00 AM,01/10/2015 09:00:00 AM,01/06/2015 09:00:00 AM,Closed,Street,Pothole,Q1,PWDx,Ward 5,Twitter
        2,01/05/2015 09:00:00 AM,,,Open,Street,Pothole,Q1,PWDx,05,Twitter
        3,31/12/2015 09:00:00 AM,,,Open,Street,Pothole,Q1,ISD,5,Twitter
        4,01/05/2015 09:00:00 AM,,,Open,Street,Pothole,Q1,ISD,5,Telepathy

        """;

    private readonly TempDirectory _directory = new();
    private Server _server = null!;

    public async ValueTask InitializeAsync() => _server = await Server.StartAsync(_directory.File("data"), "--no-demo");

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task DryRun_TellsWhatWouldHappenAndChangesNothing()
    {
        var report = (await ImportAsync("--dry-run", "--create-units", "boston", "--json")).Expect(0).Json;
        Assert.True(report.GetProperty("dryRun").GetBoolean());
        Assert.Equal((4, 2, 2, 0), (Count(report, "rows"), Count(report, "rowsMapped"), Count(report, "rowsWithProblems"), Count(report, "accepted")));
        Assert.Equal("boston-pwdx, boston-ward-5", Ids(report, "unknownUnits"));
        Assert.Equal("", Ids(report, "createdUnits"));
        Assert.Empty((await RunAsync("journal", "export")).Output);
        Assert.Equal(0, (await RunAsync("quarantine", "list", "--json")).Json.GetArrayLength());
        (await Cchc.RunAsync("board", "boston", "--data", _directory.File("data"))).Expect(3);
    }

    [Fact]
    public async Task UnknownUnits_AreListedAndAddedOnlyWhenAsked()
    {
        var listed = (await ImportAsync("--json")).Expect(0).Json;
        Assert.Equal(("boston-pwdx, boston-ward-5", ""), (Ids(listed, "unknownUnits"), Ids(listed, "createdUnits")));
        Assert.Contains("boston-pwdx", (await ImportAsync()).Expect(0).Output, StringComparison.Ordinal);

        var created = (await ImportAsync("--create-units", "boston", "--json")).Expect(0).Json;
        Assert.Equal("boston, boston-pwdx, boston-ward-5", string.Join(", ", created.GetProperty("createdUnits").EnumerateArray().Select(id => id.GetString())));
        var board = (await RunAsync("board", "boston", "--as-of", "2015-02-01", "--json")).Json;
        Assert.Equal("all-days@America/New_York", board.GetProperty("calendar").GetProperty("id").GetString());
        Assert.Equal([2, 1], board.OfTotal("received", "processedEarly"));
        Assert.Equal("", Ids((await ImportAsync("--create-units", "boston", "--json")).Expect(0).Json, "unknownUnits"));
    }

    [Fact]
    public async Task BadRows_AreInQuarantineWithTheirLine()
    {
        var report = (await ImportAsync("--json")).Expect(0).Json;
        Assert.Equal("{\"bad-time\":2,\"unmapped-value\":1}", JsonSerializer.Serialize(report.GetProperty("problems")));
        var entries = (await RunAsync("quarantine", "list", "--json")).Json.EnumerateArray().ToList();
        Assert.Equal(["bad-time 4 time", "unmapped-value 5 data.channelIn"], entries.Select(entry => $"{entry.GetProperty("rule")} {entry.GetProperty("line")} {entry.GetProperty("field")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SecondImport_IsAllDuplicates()
    {
        var first = (await ImportAsync("--json")).Expect(0).Json;
        var second = (await ImportAsync("--json")).Expect(0).Json;
        Assert.Equal((3, 0), (Count(first, "accepted"), Count(first, "duplicates")));
        Assert.Equal((0, 3), (Count(second, "accepted"), Count(second, "duplicates")));
    }

    [Fact]
    public async Task LaterExport_RestatesWhatChanged_AndAnEarlierOneDoesNot()
    {
        await ImportAsync("--recorded-at", "2016-02-01");
        var later = Requests.Replace("01/06/2015 09:00:00 AM,Closed", "01/07/2015 09:00:00 AM,Closed", StringComparison.Ordinal);
        await ImportAsync(later, ["--recorded-at", "2016-03-01"]);
        Assert.StartsWith("2015-01-07", await EndOfFirstAsync(), StringComparison.Ordinal);
        await ImportAsync(Requests.Replace("01/06/2015 09:00:00 AM,Closed", "01/08/2015 09:00:00 AM,Closed", StringComparison.Ordinal), ["--recorded-at", "2016-01-15"]);
        Assert.StartsWith("2015-01-07", await EndOfFirstAsync(), StringComparison.Ordinal);
    }

    private Task<Outcome> ImportAsync(params string[] options) => ImportAsync(Requests, options);

    private async Task<Outcome> ImportAsync(string requests, string[] options)
    {
        var file = _directory.File("requests.csv");
        await File.WriteAllTextAsync(file, requests);
        return await Cchc.RunAsync(["import", file, "--mapping", "boston311", "--data", _directory.File("data"), .. options]);
    }

    private async Task<string?> EndOfFirstAsync() => (await RunAsync("dossier", "1", "--json")).Json.GetProperty("dossier").GetProperty("endAt").GetString();

    private async Task<Outcome> RunAsync(params string[] arguments) => (await Cchc.RunAsync([.. arguments, "--data", _directory.File("data")])).Expect(0);

    private static int Count(JsonElement report, string name) => report.GetProperty(name).GetInt32();

    private static string Ids(JsonElement report, string name) =>
        string.Join(", ", report.GetProperty(name).EnumerateArray().Select(unit => unit.ValueKind == JsonValueKind.String ? unit.GetString() : unit.GetProperty("id").GetString()));
}
