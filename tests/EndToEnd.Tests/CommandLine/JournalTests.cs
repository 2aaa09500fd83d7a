using System.Text;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.RealInput;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.CommandLine;

/// <summary>The journal can be taken out whole and put in elsewhere, and tells when somebody has changed it.</summary>
public sealed class JournalTests(PostgresServer postgres) : IDisposable
{
    private const string Period = "asOf=2012-06-01T00:00:00%2B02:00";
    private readonly TempDirectory _directory = new();

    [Fact]
    public async Task Export_PostedIntoFreshData_GivesTheSameBoards()
    {
        await ImportWaboAsync(_directory.File("first"));
        var org = (await Cchc.RunAsync("journal", "export", "--stream", "registry", "--data", _directory.File("first"))).Expect(0).Output;
        var events = (await Cchc.RunAsync("journal", "export", "--data", _directory.File("first"))).Expect(0).Lines;
        await using var second = await Server.StartAsync(_directory.File("second"), "--no-demo");
        Assert.Equal(204, (await second.PostAsync("/api/v1/admin/registry", Encoding.UTF8.GetBytes(org), "application/json")).Status);
        var (status, answer) = await second.PostLinesAsync(events);
        Assert.Equal((200, 11_340), (status, answer.GetProperty("accepted").GetInt32()));
        Assert.Equal(events.Order(StringComparer.Ordinal), (await Cchc.RunAsync("journal", "export", "--data", _directory.File("second"))).Expect(0).Lines.Order(StringComparer.Ordinal));
        await using var first = await Server.StartAsync(_directory.File("first"), "--no-demo");
        Assert.Equal(await Boards.OfAsync(first, "wabo", Period), await Boards.OfAsync(second, "wabo", Period));
    }

    [Fact]
    public async Task OneStream_HasOnlyItsEvents()
    {
        await ImportWaboAsync(_directory.Path);
        var verdict = (await Cchc.RunAsync("verify", "--json", "--data", _directory.Path)).Expect(0).Json.GetProperty("streams").EnumerateArray().ToList();
        Assert.Equal(["catalogue", "registry", .. Enumerable.Range(0, 8).Select(shard => $"shard/{shard}")], verdict.Select(stream => stream.GetProperty("stream").GetString()));
        Assert.All(verdict, stream => Assert.Equal(JsonValueKind.Null, stream.GetProperty("fault").ValueKind));
        var third = (await Cchc.RunAsync("journal", "export", "--stream", "shard/3", "--data", _directory.Path)).Expect(0).Lines;
        Assert.Equal(verdict.Single(stream => stream.GetProperty("stream").GetString() == "shard/3").GetProperty("events").GetInt32(), third.Length);
    }

    [Fact]
    public async Task PostgreSql_GivesTheBoardsOfSqlite()
    {
        Assert.SkipUnless(PostgresServer.MissingReason is null, PostgresServer.MissingReason ?? "");
        string[] database = ["--database", await postgres.CreateDatabaseAsync()];
        await ImportWaboAsync(_directory.File("sqlite"));
        await ImportWaboAsync(_directory.File("postgres"), database);
        (await Cchc.RunAsync(["recount", "--data", _directory.File("postgres"), .. database])).Expect(0);
        (await Cchc.RunAsync(["verify", "--data", _directory.File("postgres"), .. database])).Expect(0);
        await using var sqlite = await Server.StartAsync(_directory.File("sqlite"), "--no-demo");
        await using var postgresql = await Server.StartAsync(_directory.File("postgres"), ["--no-demo", .. database]);
        Assert.StartsWith("PostgreSQL", (await postgresql.GetAsync("/health")).GetProperty("journal").GetString(), StringComparison.Ordinal);
        Assert.Equal(await Boards.OfAsync(sqlite, "wabo", Period), await Boards.OfAsync(postgresql, "wabo", Period));
    }

    [Fact]
    public async Task DatabaseThatCannotBeReached_IsExitCode4()
    {
        var outcome = (await Cchc.RunAsync("recount", "--data", _directory.Path, "--database", "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2")).Expect(4);
        Assert.StartsWith("cchc: ", outcome.Errors.Split('\n')[0], StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static async Task ImportWaboAsync(string data, params string[] options) =>
        (await Cchc.RunAsync(["import", Repository.Shared("wabo-receipt.csv.gz"), "--mapping", "wabo-receipt", "--create-units", "wabo", "--data", data, .. options])).Expect(0);
}
