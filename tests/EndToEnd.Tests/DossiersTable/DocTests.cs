using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Npgsql;

namespace CchcLive.EndToEnd.Tests.DossiersTable;

/// <summary><c>docs/dossiers-table.md</c> against the database: every column is there, every query runs, and the reader's account can read and no more.</summary>
public sealed class DocTests(PostgresServer postgres) : IDisposable
{
    private static readonly string Doc = File.ReadAllText(Repository.Of("docs", "dossiers-table.md"));
    private readonly TempDirectory _directory = new();

    [Fact]
    public async Task EveryColumn_IsDocumented_InTheTablesOrder()
    {
        await using var server = await Server.StartAsync(_directory.Path, "--no-demo");
        var columns = await Sql.Sqlite(_directory.Path).LinesAsync("SELECT name FROM pragma_table_info('dossiers')");
        var section = Doc[Doc.IndexOf("## Columns", StringComparison.Ordinal)..Doc.IndexOf("## Is it late?", StringComparison.Ordinal)];
        var documented = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
        Assert.Equal(columns, documented);
    }

    [Fact]
    public async Task EveryQuery_Runs_AndTheReaderCanReadAndNoMore()
    {
        Assert.SkipUnless(PostgresServer.MissingReason is null, PostgresServer.MissingReason ?? "");
        var address = await postgres.CreateDatabaseAsync();
        (await Cchc.RunAsync("import", Repository.Shared("wabo-receipt.csv.gz"), "--mapping", "wabo-receipt", "--create-units", "wabo", "--data", _directory.Path, "--database", address)).Expect(0);
        await using var server = await Server.StartAsync(_directory.Path, "--no-demo", "--database", address);
        await server.CaughtUpAsync();

        var answers = new List<List<string>>();
        foreach (var sql in Queries(Doc)) answers.Add(await Sql.Postgres(address).LinesAsync(sql));

        Assert.Equal(8, answers.Count);
        var (positions, overdue, months, unexplained, atRisk, days, suspicions) = (answers[0], answers[1], answers[2], answers[3], answers[4], answers[5], answers[6]);
        var board = (await Cchc.RunAsync("board", "wabo", "--rule", "tuc-thoi", "--json", "--data", _directory.Path)).Expect(0).Json;
        Assert.All(positions, line => Assert.Equal("0", line.Split('|')[2]));
        Assert.Equal(board.OfTotal("openLate")[0], Sum(overdue, 1)); // no case of the file was due on the day it was judged: both precisions agree
        Assert.Equal(board.OfTotal("processed", "processedLate", "processedUnknown"), new[] { Sum(months, 2), Sum(months, 3), Sum(months, 4) });
        Assert.Equal(100, unexplained.Count);
        Assert.Empty(atRisk);
        Assert.Equal(board.OfTotal("received")[0], Sum(days, 2));
        Assert.Contains(suspicions, line => line.StartsWith("end-before-receipt|", StringComparison.Ordinal));
        await ReaderAsync(address);
        var daily = new List<List<string>>();
        foreach (var sql in Queries(await File.ReadAllTextAsync(Repository.Of("docs", "bi.md")))) daily.Add(await Sql.Postgres(Reader(address)).LinesAsync(sql));
        Assert.Equal(6, daily.Count);
        Assert.Equal(["daily_figures|1", "dossiers|1"], daily[^1].Order(StringComparer.Ordinal));
    }

    public void Dispose() => _directory.Dispose();

    private static IEnumerable<string> Queries(string doc) => doc.Split("```sql\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);

    private static string Reader(string address) => new NpgsqlConnectionStringBuilder(address) { Username = "bi", Password = "choose-one" }.ConnectionString;

    private static async Task ReaderAsync(string address)
    {
        var reader = Reader(address);
        Assert.Equal(["1434"], await Sql.Postgres(reader).LinesAsync("SELECT count(*) FROM dossiers"));
        Assert.Equal(["on"], await Sql.Postgres(reader).LinesAsync("SHOW default_transaction_read_only"));
        foreach (var sql in (string[])["SELECT body FROM segments", "SELECT raw FROM quarantine", "BEGIN READ WRITE; DELETE FROM dossiers"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => Sql.Postgres(reader).LinesAsync(sql))).SqlState);
    }

    private static long Sum(IEnumerable<string> lines, int column) => lines.Sum(line => long.Parse(line.Split('|')[column], null));
}
