using CchcLive.Journal.Retired;
using CchcLive.Journal.Schema;
using CchcLive.Journal.Tests.Fixtures;
using CchcLive.TestSupport;

namespace CchcLive.Journal.Tests;

public sealed class RetiredTests(PostgresServer server)
{
    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_dossier_is_found_by_its_code_in_its_shard_only(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var retired = (await database.OpenAsync()).Retired;
        await retired.PutAsync(0, 10, [Dossier("A-1", 0, 1, 2), Dossier("Đ-2", 1, 3)]);
        await retired.PutAsync(1, 10, [Dossier("A-1", 2, 9)]);

        var found = await retired.FindAsync(0, ["A-1", "no-such", "Đ-2"]);

        Assert.Equal([("A-1", Samples.Noon, "0102"), ("Đ-2", Samples.Noon.AddDays(1), "03")], found.Select(Text));
        Assert.Equal("09", Text(Assert.Single(await retired.FindAsync(1, ["A-1"]))).Body);
        Assert.Empty(await retired.FindAsync(2, ["A-1"]));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_row_is_replaced_but_never_by_one_of_an_earlier_position(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var retired = (await database.OpenAsync()).Retired;
        await retired.PutAsync(0, 10, [Dossier("A-1", 0, 1)]);

        await retired.PutAsync(0, 10, [Dossier("A-1", 1, 2)]);
        Assert.Equal([("A-1", Samples.Noon.AddDays(1), "02")], (await retired.FindAsync(0, ["A-1"])).Select(Text));
        await retired.PutAsync(0, 9, [Dossier("A-1", 2, 3)]);
        Assert.Equal([("A-1", Samples.Noon.AddDays(1), "02")], (await retired.FindAsync(0, ["A-1"])).Select(Text));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_walk_gives_each_dossier_of_the_shard_once_from_an_instant_on(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var retired = (await database.OpenAsync()).Retired;
        var dossiers = Enumerable.Range(0, 1300).Select(n => Dossier($"H29-{n * 7919 % 1300:0000}", n / 100, 1)).ToList();
        await retired.PutAsync(3, 1, dossiers);
        await retired.PutAsync(4, 1, [Dossier("other", 5, 1)]);

        var walked = new List<RetiredDossier>();
        await foreach (var page in retired.WalkAsync(3, Samples.Noon.AddDays(5)))
        {
            Assert.InRange(page.Count, 1, 512);
            walked.AddRange(page);
        }

        Assert.Equal(dossiers.Skip(500).OrderBy(d => d.SettledAt).ThenBy(d => d.Code, StringComparer.Ordinal).Select(d => d.Code), walked.Select(d => d.Code));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task All_codes_and_the_last_settlement_are_known(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var retired = (await database.OpenAsync()).Retired;
        Assert.Null(await retired.LastSettledAsync(3));
        Assert.Empty(await CodesAsync(retired, 3));
        var dossiers = Enumerable.Range(0, 9000).Select(n => Dossier($"H29-{n}", n % 10, 1)).ToList();
        await retired.PutAsync(3, 1, dossiers);
        await retired.PutAsync(4, 1, [Dossier("other", 20, 1)]);

        Assert.Equal(Samples.Noon.AddDays(9), await retired.LastSettledAsync(3));
        Assert.Equal(dossiers.Select(d => d.Code).Order(StringComparer.Ordinal), await CodesAsync(retired, 3));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_database_from_before_the_archive_gets_one_and_keeps_what_it_has(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        await database.ExecuteAsync("CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY)");
        foreach (var statement in Migrations.Statements(1, kind == DatabaseKind.Sqlite ? Dialect.Sqlite : Dialect.Postgres)) await database.ExecuteAsync(statement);
        await database.ExecuteAsync("INSERT INTO schema_version (version) VALUES (1)");
        await database.ExecuteAsync("INSERT INTO meta (key, value) VALUES ('shards', '8')");

        var store = await database.OpenAsync();

        await store.Retired.PutAsync(0, 1, [Dossier("A-1", 0, 1)]);
        Assert.Equal(("8", 1), (await store.Meta.GetAsync("shards"), (await store.Retired.FindAsync(0, ["A-1"])).Count));
    }

    private static async Task<List<string>> CodesAsync(RetiredTable retired, int shard)
    {
        var codes = new List<string>();
        await foreach (var page in retired.CodesAsync(shard)) codes.AddRange(page);
        return codes;
    }

    private static RetiredDossier Dossier(string code, int days, params byte[] body) => new(code, Samples.Noon.AddDays(days), body);

    private static (string Code, DateTimeOffset SettledAt, string Body) Text(RetiredDossier dossier) => (dossier.Code, dossier.SettledAt, Convert.ToHexString(dossier.Body.Span));
}
