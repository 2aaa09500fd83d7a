using CchcLive.Domain.Counting;
using CchcLive.Journal.Projection;
using CchcLive.Journal.Tests.Fixtures;
using CchcLive.TestSupport;

namespace CchcLive.Journal.Tests.Projection;

public sealed class DailyTableTests(PostgresServer server)
{
    private static readonly DateOnly Day = new(2025, 3, 12);

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_day_of_a_unit_is_a_row_with_a_figure_for_every_measure(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var table = (await database.OpenAsync()).Daily;

        await table.AddAsync([Row("u-1", dataAt: 5)]);

        Assert.Equal(Enum.GetValues<Measure>().Length, DailyColumns.Figures.Count);
        Assert.Equal(Day, await table.LastAsync("area"));
        var row = Assert.Single(await database.RowsAsync("SELECT * FROM daily_figures"));
        Assert.Equal(("u-1", "live", "bao-cao-06"), ((string)row["unit_id"]!, (string)row["feed"]!, (string)row["rule"]!));
        Assert.Equal(["2025-03-12"], (await database.RowsAsync("SELECT CAST(day AS TEXT) AS day FROM daily_figures")).Select(one => (string)one["day"]!));
        Assert.Equal(Enumerable.Range(100, 29).Select(n => (long)n), DailyColumns.Figures.Select(column => Convert.ToInt64(row[column], null)));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_unit_of_which_nothing_is_known_has_no_figures_which_is_not_zero(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        await (await database.OpenAsync()).Daily.AddAsync([Row("u-1", dataAt: 0)]);
        var row = Assert.Single(await database.RowsAsync("SELECT received, open_late, data_at FROM daily_figures"));
        Assert.All(row.Values, value => Assert.True(value is null or DBNull));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task What_is_there_stays_and_a_day_is_added_whole_or_not_at_all(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var table = (await database.OpenAsync()).Daily;
        await table.AddAsync([Row("u-1", dataAt: 5)]);

        await table.AddAsync([Row("u-1", dataAt: 0), Row("u-2", dataAt: 5)]);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => table.AddAsync([Row("u-3", dataAt: 5), Row("u-4", dataAt: 5) with { Feed = "no such feed" }]));

        Assert.Equal(["u-1", "u-2"], (await database.RowsAsync("SELECT unit_id FROM daily_figures WHERE received = 101 ORDER BY unit_id")).Select(row => (string)row["unit_id"]!));
        Assert.Null(await table.LastAsync("another"));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task The_tables_for_readers_say_in_which_version_they_are(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        await database.OpenAsync();
        Assert.Equal(["daily_figures 1", "dossiers 1"], (await database.RowsAsync("SELECT table_name, version FROM bi_schema ORDER BY table_name")).Select(row => $"{row["table_name"]} {row["version"]}"));
    }

    private static DailyRow Row(string unit, long dataAt) => new("area", Day, unit)
    {
        Feed = "live", DataAt = dataAt == 0 ? 0 : Rows.Noon.UtcTicks, ClosedAt = Rows.Noon.UtcTicks, IsMadeUp = false, Rule = "bao-cao-06", RuleVersion = 1,
        Figures = [.. Enumerable.Range(100, DailyColumns.Figures.Count).Select(n => (long)n)],
    };
}
