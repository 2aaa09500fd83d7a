using System.Globalization;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.RealInput;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.DossiersTable;

/// <summary>A real file, imported: plain SQL over the table gives the figures that <c>cchc board</c> prints.</summary>
public sealed class TableTests(WaboFile file) : IClassFixture<WaboFile>
{
    private const string Now = "strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')";

    [Theory]
    [InlineData("unit", "handling_unit_id")]
    [InlineData("channel", "channel_in")]
    [InlineData("officer", "officer_id")]
    [InlineData("procedure", "procedure_code")]
    [InlineData("field", "field_code")]
    public async Task GroupBy_EqualsTheBoard(string dimension, string column)
    {
        await file.Server.CaughtUpAsync();
        foreach (var (rule, lateFrom) in new[] { ("tuc-thoi", "late_from_instant"), ("bao-cao-06", "late_from") })
        {
            var board = await BoardAsync("--rule", rule, "--by", dimension);
            var sql = string.Create(CultureInfo.InvariantCulture, $"""
                SELECT coalesce({column}, '') AS key, count(*), sum(state = 'open'), coalesce(sum(state = 'open' AND {lateFrom} <= {Now}), 0), coalesce(sum(state = 'ended' AND {lateFrom} <= ended_at), 0)
                FROM dossiers WHERE state IN ('open', 'ended') GROUP BY key
                """);
            Assert.Equal(board.OfRows("received", "open", "openLate", "processedLate"), await Sql.Sqlite(file.Server.Data).FiguresAsync(sql));
        }
    }

    [Fact]
    public async Task EveryCaseOfTheFile_HasItsRow()
    {
        await file.Server.CaughtUpAsync();
        var rows = await Sql.Sqlite(file.Server.Data).LinesAsync("SELECT code, substr(received_at, 1, 23), substr(due_lawful, 1, 23), substr(ended_at, 1, 23) FROM dossiers ORDER BY code");
        Assert.Equal(WaboCase.Read().OrderBy(c => c.Code.ToUpperInvariant(), StringComparer.Ordinal).Select(c => $"{c.Code.ToUpperInvariant()}|{Text(c.Start)}|{Text(c.Due)}|{Text(c.End)}"), rows);
    }

    [Fact]
    public async Task Health_TellsHowFarTheTableIs()
    {
        await file.Server.CaughtUpAsync();
        var health = await file.Server.GetAsync("/health");
        Assert.Equal("live", health.GetProperty("status").GetString());
        Assert.Equal("{\"on\":true,\"events\":11340,\"behindEvents\":0,\"behindSeconds\":0,\"isLate\":false,\"failure\":null}", JsonSerializer.Serialize(health.GetProperty("dossiersTable")));
    }

    [Fact]
    public async Task KilledAndRestarted_TheTableIsCompleted()
    {
        using var directory = new TempDirectory();
        string[] lines = [.. Enumerable.Range(0, 3000).Select(number => Events.Received(FormattableString.Invariant($"T-{number}")))];
        await using (var killed = await Server.StartDistrictAsync(directory.Path))
        {
            Assert.Equal(200, (await killed.PostLinesAsync(lines)).Status);
            await killed.KillAsync();
        }

        await using var server = await Server.StartAsync(directory.Path, "--no-demo", "--dossiers-table", "0.1");
        await server.CaughtUpAsync();

        Assert.Equal(["3000"], await Sql.Sqlite(directory.Path).LinesAsync("SELECT count(*) FROM dossiers WHERE state = 'open' AND handling_unit_id = 'bt-p-an-lac'"));
    }

    [Fact]
    public async Task TurnedOff_TheTableIsEmpty_AndHealthSaysSo()
    {
        using var directory = new TempDirectory();
        await using var server = await Server.StartAsync(directory.Path, "--no-demo", "--dossiers-table", "off");
        await server.PostLinesAsync(Events.Received("T-1"));

        Assert.False((await server.GetAsync("/health")).GetProperty("dossiersTable").GetProperty("on").GetBoolean());
        Assert.Empty(await Sql.Sqlite(directory.Path).LinesAsync("SELECT code FROM dossiers"));
    }

    private async Task<JsonElement> BoardAsync(params string[] options) =>
        (await Cchc.RunAsync(["board", "wabo", "--json", "--data", file.Server.Data, .. options])).Expect(0).Json;

    private static string Text(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture) ?? "";
}
