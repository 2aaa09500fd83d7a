using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Backup;

/// <summary>
/// The drill of docs/deploy.md: a backup is taken while sources send, is restored elsewhere, and must be whole: clean chains, right counters, exactly the events up to the
/// positions that the backup names, none of those acknowledged before it missing. Then the sources send everything again.
/// </summary>
public sealed class DrillTests(PostgresServer postgres) : IDisposable
{
    private const int SentBefore = 400;
    private const int SentAfter = 200;
    private readonly TempDirectory _directory = new();

    [Fact]
    public Task Sqlite_IsRestoredAsOfTheBackup() => DrillAsync([], []);

    [Fact]
    public async Task PostgreSql_IsRestoredAsOfTheBackup()
    {
        Assert.SkipUnless(PostgresServer.MissingReason is null, PostgresServer.MissingReason ?? "");
        await DrillAsync(["--database", await postgres.CreateDatabaseAsync()], ["--database", await postgres.CreateDatabaseAsync()]);
    }

    public void Dispose() => _directory.Dispose();

    private async Task DrillAsync(string[] source, string[] target)
    {
        var (data, backup, restored) = (_directory.File("data"), _directory.File("backup"), _directory.File("restored"));
        List<string> before, all;
        JsonElement taken;
        await using (var server = await Server.StartAsync(data, ["--no-demo", "--clock", "2025-03-12T08:00", "--org", "quan-binh-tan", .. source]))
        {
            var feed = new EndlessFeed(server);
            var sending = feed.RunAsync();
            await feed.ReachesAsync(SentBefore);
            before = feed.Acknowledged;
            taken = (await Cchc.RunAsync(["backup", backup, "--json", "--data", data, .. source])).Expect(0).Json;
            await feed.ReachesAsync(Count(taken) + SentAfter);
            feed.Stop();
            await sending;
            all = feed.Acknowledged;
        }

        (await Cchc.RunAsync(["restore", backup, "--data", restored, .. target])).Expect(0);
        await using var second = await Server.StartAsync(restored, ["--no-demo", .. target]);
        var verdict = (await second.GetAsync("/api/v1/admin/verify")).GetProperty("streams");
        Assert.Equal(Positions(taken.GetProperty("streams"), "position"), Positions(verdict, "events"));
        Assert.All(verdict.EnumerateArray(), stream => Assert.Equal(JsonValueKind.Null, stream.GetProperty("fault").ValueKind));
        var recount = await second.GetAsync("/api/v1/admin/recount");
        Assert.Equal((Count(taken), Count(taken), 0), (Count(recount), recount.GetProperty("dossiers").GetInt64(), recount.GetProperty("differences").GetArrayLength()));
        Assert.Equal(0, await AcceptedAsync(second, before));
        Assert.Equal(all.Count - Count(taken), await AcceptedAsync(second, all));
        Assert.Equal(all.Count, Count(await second.GetAsync("/health")));
    }

    private static async Task<long> AcceptedAsync(Server server, List<string> events)
    {
        var (status, answer) = await server.PostLinesAsync(events);
        Assert.Equal(200, status);
        return answer.GetProperty("accepted").GetInt64();
    }

    private static long Count(JsonElement answer) => answer.GetProperty("events").GetInt64();

    /// <summary>How far each stream was; without those of accounts and of the audit, to which every start of an open program adds its new set-up link.</summary>
    private static IEnumerable<string> Positions(JsonElement streams, string position) =>
        streams.EnumerateArray().Where(stream => stream.GetProperty("stream").GetString() is not ("access" or "audit")).Select(stream => $"{stream.GetProperty("stream").GetString()} {stream.GetProperty(position).GetInt64()}");
}
