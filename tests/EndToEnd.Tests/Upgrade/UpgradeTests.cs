using System.Security.Cryptography;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Upgrade;

/// <summary>The drills of docs/deploy.md: this program over old data, an old program over newer data, and the way back.</summary>
public sealed class UpgradeTests : IDisposable
{
    private const string AsOf = "2025-03-12T08:00:00+07:00";
    private readonly OldData _old = new();

    [Fact]
    public async Task OldData_ShowsTheFiguresThatItShowed_AndGoesOn()
    {
        await using var server = await Server.StartAsync(_old.Path, "--no-demo");
        Assert.True(OldData.SchemaOf(_old.Path) > 1);
        var now = await server.GetAsync($"/api/v1/units/quan-binh-tan/board?asOf={Uri.EscapeDataString(AsOf)}");
        Assert.Equal(Figures(_old.Board, _old.Board), Figures(now, _old.Board));
        Assert.All((await server.GetAsync("/api/v1/admin/verify")).GetProperty("streams").EnumerateArray(), stream => Assert.Equal(JsonValueKind.Null, stream.GetProperty("fault").ValueKind));
        var before = await RecountAsync(server);
        Assert.Equal(200, (await server.PostLinesAsync(Events.Received("NEW-1"))).Status);
        Assert.Equal(before + 1, await RecountAsync(server));
        Assert.Equal(1, (await server.GetAsync("/health")).GetProperty("quarantineOpen").GetInt64());
    }

    [Fact]
    public async Task BackupFromBeforeTheUpgrade_IsDataForTheOldProgram()
    {
        var taken = (await Cchc.RunAsync("backup", _old.Beside("backup"), "--json", "--data", _old.Path)).Expect(0).Json;
        Assert.Equal((1, 1L), (taken.GetProperty("schema").GetInt32(), OldData.SchemaOf(_old.Path)));
        (await Cchc.RunAsync("restore", _old.Beside("backup"), "--data", _old.Beside("back"))).Expect(0);
        Assert.Equal(1, OldData.SchemaOf(_old.Beside("back")));
    }

    [Fact]
    public async Task DataOfANewerProgram_AreRefusedInWordsAndLeftAsTheyWere()
    {
        (await Cchc.RunAsync("recount", "--data", _old.Path)).Expect(0);
        OldData.Run(_old.Path, "INSERT INTO schema_version (version) SELECT max(version) + 1 FROM schema_version");
        var before = Hash();
        foreach (var verb in (string[][])[["recount"], ["serve", "--no-demo", "--urls", "http://127.0.0.1:0"]])
        {
            var refusal = (await Cchc.RunAsync([.. verb, "--data", _old.Path])).Expect(4);
            Assert.Contains("Start the newer program, or restore a backup from before it.", refusal.Errors, StringComparison.Ordinal);
            Assert.Equal(before, Hash());
        }
    }

    public void Dispose() => _old.Dispose();

    private static async Task<long> RecountAsync(Server server)
    {
        var recount = await server.GetAsync("/api/v1/admin/recount");
        Assert.Equal(0, recount.GetProperty("differences").GetArrayLength());
        return recount.GetProperty("events").GetInt64();
    }

    private string Hash() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(_old.Path, "cchc.db"))));

    /// <summary>A line a row that counts anything, with the figures that the old program knew.</summary>
    private static string Figures(JsonElement board, JsonElement old)
    {
        var names = old.GetProperty("total").GetProperty("figures").EnumerateObject().Select(figure => figure.Name).ToList();
        return string.Join('\n', board.GetProperty("rows").EnumerateArray().Append(board.GetProperty("total"))
            .Select(row => (Key: row.GetProperty("key").GetString(), Figures: names.Select(name => row.GetProperty("figures").GetProperty(name).GetInt64()).ToList()))
            .Where(row => row.Figures.Any(figure => figure != 0))
            .Select(row => $"{row.Key} {string.Join(' ', row.Figures.Zip(names, (figure, name) => $"{name}={figure}"))}"));
    }
}
