using CchcLive.Domain;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Projection;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.Grains.Tests.Projection;

/// <summary>The table tells what the shards tell.</summary>
public sealed class TableTests(PostgresServer postgres)
{
    private const string Counted = "FROM dossiers WHERE state IN ('open', 'ended')";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AfterAnyStream_TheTableEqualsTheDossiers_RowByRow(bool onPostgres)
    {
        await using var world = await StartedAsync(onPostgres);
        foreach (var part in Lives.Random(seed: 7, dossiers: 120).Chunk(45))
        {
            await world.SendAllAsync(part);
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await world.CaughtUpAsync();

        var rows = (await world.QueryAsync("SELECT * FROM dossiers")).ToDictionary(row => (string)row["code"]!, StringComparer.Ordinal);
        Assert.Equal((await world.Boards.StatusAsync(recount: false)).Sum(shard => shard.Dossiers), rows.Count);
        foreach (var (code, row) in rows)
        {
            var line = (await world.Boards.FindAsync(code, null))!.Line;
            Assert.Equal(Facts(line), row.Where(column => Facts(line).ContainsKey(column.Key)).ToDictionary(StringComparer.Ordinal));
            Assert.Equal((long)CodeHash.Shard(code, world.Settings.Shards), row["shard"]);
        }

        Assert.Equal(["ended", "open", "orphan", "removed"], rows.Values.Select(row => (string)row["state"]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheClockAlone_NeedsNoRow_ForSqlToCountWhatTheBoardCounts(bool onPostgres)
    {
        await using var world = await StartedAsync(onPostgres);
        await world.SendAllAsync(Lives.Random(seed: 11, dossiers: 150));
        await world.CaughtUpAsync();
        var written = await world.TextAsync();
        var overdue = new HashSet<long>();

        foreach (var day in (string[])["2025-03-05 12:00", "2025-03-10 07:30", "2025-03-14 17:00", "2025-03-17 07:29", "2025-03-31 23:00"])
        {
            world.Clock.Set(Told.At(day));
            var at = Table.Literal(world.Clock.GetUtcNow());
            var open = $"{Counted} AND received_at <= {at} AND (ended_at IS NULL OR ended_at > {at})";
            var ended = $"{Counted} AND received_at <= {at} AND ended_at <= {at}";
            overdue.Add(await SameAsync(world, "bao-cao-06", Measure.OpenLate, $"{open} AND late_from <= {at}"));
            await SameAsync(world, "tuc-thoi", Measure.OpenLate, $"{open} AND late_from_instant <= {at}");
            await SameAsync(world, "766", Measure.OpenLate, $"{open} AND (supplements > 1 OR late_from <= {at})");
            await SameAsync(world, "bao-cao-06", Measure.ProcessedLate, $"{ended} AND end_kind = 'completed' AND late_from <= ended_at");
            await SameAsync(world, "tuc-thoi", Measure.ProcessedLate, $"{ended} AND late_from_instant <= ended_at");
            await SameAsync(world, "766", Measure.ProcessedLate, $"{ended} AND (supplements > 1 OR late_from <= ended_at)");
            await SameAsync(world, "bao-cao-06", Measure.OpenUnknown, $"{open} AND NOT clock_held AND due_lawful IS NULL");
        }

        Assert.True(overdue.Count > 2, "The figure never moved.");
        Assert.Equal(written, await world.TextAsync());
    }

    [Fact]
    public async Task TurnedOff_TheTableStaysAsItIs()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 2, Projection = new ProjectionSettings { IsOn = false } });
        await world.SendAllAsync(Lives.Random(seed: 1, dossiers: 5));
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new TableHealth(On: false, 0, 0, 0, IsLate: false, null), await world.Table.HealthAsync());
        Assert.Empty(await world.QueryAsync("SELECT * FROM dossiers"));
    }

    private async Task<World> StartedAsync(bool onPostgres)
    {
        if (onPostgres) Assert.SkipWhen(PostgresServer.MissingReason is not null, PostgresServer.MissingReason ?? "");
        return await World.StartAsync(
            "2025-03-04 08:00", new GrainSettings { Shards = 3, Projection = new ProjectionSettings { MostDossiers = 7 } }, database: onPostgres ? await postgres.CreateDatabaseAsync() : null);
    }

    /// <summary>Compares a board's column, by unit, with a count in SQL.</summary>
    private static async Task<long> SameAsync(World world, string rule, Measure measure, string sql)
    {
        var board = await world.Boards.CountAsync(new BoardQuery(Shipped.District, null, null, null, rule, UnitRole.Handling, Dimension.Unit));
        var shown = board.Rows.Where(row => row.Value[(int)measure] > 0).ToDictionary(row => row.Key, row => row.Value[(int)measure], StringComparer.Ordinal);
        Assert.Equal(shown, await world.CountsAsync($"SELECT handling_unit_id, count(*) {sql} GROUP BY handling_unit_id"));
        return board.Total[(int)measure];
    }

    private static Dictionary<string, object?> Facts(DossierLine line) => new(StringComparer.Ordinal)
    {
        ["procedure_code"] = line.Procedure,
        ["field_code"] = line.Field,
        ["channel_in"] = line.Channel,
        ["receiving_unit_id"] = line.ReceivingUnit,
        ["handling_unit_id"] = line.HandlingUnit,
        ["territory_unit_id"] = line.TerritoryUnit,
        ["officer_id"] = line.Officer,
        ["step_id"] = line.Step,
        ["received_at"] = Instant(line.ReceivedAt),
        ["due_at_receipt"] = Instant(line.DueAtReceipt),
        ["due_lawful"] = Instant(line.DueLawful),
        ["due_promised"] = Instant(line.DuePromised),
        ["due_origin"] = Casing.Kebab(line.DueOrigin.ToString()),
        ["ended_at"] = Instant(line.EndAt),
        ["end_kind"] = line.EndAt == 0 ? null : Casing.Kebab(line.End.ToString()),
        ["returned_at"] = Instant(line.ReturnedAt),
        ["waits_for_applicant"] = line.Wait.HasFlag(Domain.Dossiers.WaitKinds.Applicant) ? 1L : 0L,
        ["waits_for_payment"] = line.Wait.HasFlag(Domain.Dossiers.WaitKinds.Finance) ? 1L : 0L,
        ["supplements"] = (long)line.SupplementRequests,
        ["apology"] = Casing.Kebab(line.Apology.ToString()),
        ["explained_at"] = Instant(line.ExplainedAt),
        ["verdict"] = Casing.Kebab(line.Verdict.ToString()),
        ["suspicion_rules"] = string.Join(',', line.Suspicions),
        ["suspicions"] = (long)line.Suspicions.Length,
    };

    private static object? Instant(long ticks) => ticks == 0 ? null : ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond;
}
