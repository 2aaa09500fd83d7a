using System.Globalization;
using CchcLive.Journal.Schema;
using CchcLive.Journal.Tests.Fixtures;
using CchcLive.TestSupport;
using static CchcLive.Journal.Tests.Projection.Rows;

namespace CchcLive.Journal.Tests.Projection;

public sealed class DossierTableTests(PostgresServer server)
{
    private const string All = "SELECT * FROM dossiers ORDER BY code";

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Every_column_holds_its_fact(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var table = (await database.OpenAsync()).Dossiers;

        Assert.True(await table.SaveAsync([Full("A-1")], null, Position(5), Noon));

        var row = Assert.Single(await database.RowsAsync(All));
        string[] instants =
        [
            "step_due_at", "submitted_at", "received_at", "rejected_at", "due_at_receipt", "due_lawful", "due_promised", "late_from", "late_from_instant",
            "ended_at", "returned_at", "apology_at", "explained_at", "last_event_at",
        ];
        Assert.Equal(
            "A-1|7|mot-cua|ended|1.000656|hộ tịch|online|post|u-1|u-2|u-3|cb-1|b-1|vn-hanh-chinh|computed|1|1|1|2|1|completed|3|4|complete|justified|1|2|received-twice,due-before-receipt|9",
            string.Join('|', row.Where(column => !instants.Contains(column.Key)).Select(column => Text(column.Value))));
        Assert.Equal(instants.Select((_, index) => Noon.AddMinutes(index + 1)), instants.Select(name => Instant(row[name])));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task What_is_not_there_is_null(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        await (await database.OpenAsync()).Dossiers.SaveAsync([Bare("A-1")], null, Position(1), Noon);

        var row = Assert.Single(await database.RowsAsync(All));
        string[] given =
        [
            "code", "shard", "source", "state", "calendar", "due_origin", "clock_held", "waits_for_applicant", "waits_for_payment", "supplements", "supplement_asked_late",
            "reopened", "reminders", "apology", "verdict", "is_rated", "suspicions", "suspicion_rules", "events",
        ];
        Assert.Equal(given, row.Where(column => column.Value is not null).Select(column => column.Key));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_row_of_the_same_code_is_replaced_as_a_whole(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var table = (await database.OpenAsync()).Dossiers;
        await table.SaveAsync([Bare("A-2"), Full("A-1")], null, Position(5), Noon);

        Assert.True(await table.SaveAsync([Bare("A-1", "removed"), Bare("A-3")], Position(5), Position(8), Noon));

        var rows = await database.RowsAsync(All);
        Assert.Equal(["A-1 removed", "A-2 orphan", "A-3 orphan"], rows.Select(row => $"{row["code"]} {row["state"]}"));
        Assert.Null(rows[0]["ended_at"]);
    }

    [Fact]
    public async Task A_row_that_would_not_change_is_not_written()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres, server);
        var table = (await database.OpenAsync()).Dossiers;
        await table.SaveAsync([Full("A-1"), Full("A-2")], null, Position(5), Noon);
        var before = await WrittenByAsync();

        await table.SaveAsync([Full("A-1"), Full("A-2") with { StepDueAt = 0 }], Position(5), Position(6), Noon);

        var after = await WrittenByAsync();
        Assert.Equal(before[0], after[0]);
        Assert.NotEqual(before[1], after[1]);

        async Task<object?[]> WrittenByAsync() => [.. (await database.RowsAsync("SELECT xmin::text AS by FROM dossiers ORDER BY code")).Select(row => row["by"])];
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task First_instants_are_rounded_up_and_others_down_so_that_comparisons_stay_true(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var due = Noon.UtcTicks - 1; // a date without hours: 100 ns before midnight
        var row = Bare("A-1") with { DueLawful = due, LateFromInstant = due + 1, LateFrom = Noon.UtcTicks + 1, EndedAt = Noon.UtcTicks + 9 };
        await (await database.OpenAsync()).Dossiers.SaveAsync([row], null, Position(1), Noon);

        var stored = Assert.Single(await database.RowsAsync(All));
        Assert.Equal(Noon.AddMicroseconds(-1), Instant(stored["due_lawful"]));
        Assert.Equal(Noon, Instant(stored["late_from_instant"]));
        Assert.Equal(Noon.AddMicroseconds(1), Instant(stored["late_from"]));
        Assert.Equal(Noon, Instant(stored["ended_at"]));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Text_that_PostgreSQL_cannot_hold_does_not_stop_the_table(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        await (await database.OpenAsync()).Dossiers.SaveAsync([Bare("A-1") with { Officer = "cb\0\ud800" }], null, Position(1), Noon);

        Assert.Equal("cb␀�", await database.ExecuteAsync("SELECT officer_id FROM dossiers"));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_database_of_before_the_table_gets_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        await database.ExecuteAsync("CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY)");
        foreach (var sql in Migrations.Statements(1, kind == DatabaseKind.Sqlite ? Dialect.Sqlite : Dialect.Postgres)) await database.ExecuteAsync(sql);
        await database.ExecuteAsync("INSERT INTO schema_version (version) VALUES (1)");
        await database.ExecuteAsync("INSERT INTO meta (key, value) VALUES ('shards', '8')");

        var store = await database.OpenAsync();

        Assert.Equal("8", await store.Meta.GetAsync("shards"));
        Assert.True(await store.Dossiers.SaveAsync([Full("A-1")], null, Position(1), Noon));
    }

    private static string Text(object? value) => value is true ? "1" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static DateTimeOffset Instant(object? value) => value is string text
        ? DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : new DateTimeOffset((DateTime)value!);
}
