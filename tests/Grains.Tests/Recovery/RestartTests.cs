using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal.Snapshots;
using CchcLive.TestSupport;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Recovery;

public sealed class RestartTests(PostgresServer postgres)
{
    private const string Snapshot = "shard";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Restart_AfterSnapshotAndTail_ShowsTheSameBoards(bool onPostgres)
    {
        if (onPostgres) Assert.SkipWhen(PostgresServer.MissingReason is not null, PostgresServer.MissingReason ?? "");
        await using var world = await World.StartAsync(
            settings: new GrainSettings { Shards = 2, SnapshotEvery = 8 }, database: onPostgres ? await postgres.CreateDatabaseAsync() : null);
        foreach (var part in Lives(0, 30).Chunk(5)) await world.SendAllAsync(part);
        await world.ShowsAsync(Justice, BoardWindow.Month, Measure.Received, 30);
        var board = await world.SettledAsync();

        await world.CrashAsync();
        Assert.Equal(board, await world.SettledAsync());
        Assert.Empty(await world.RecountAsync());

        await world.RestartAsync();
        Assert.Equal(board, await world.SettledAsync());
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task Restart_WithoutSnapshot_ReadsTheWholeJournal()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1 });
        await world.SendAllAsync(Lives(0, 10));
        await world.ShowsAsync(Justice, BoardWindow.Month, Measure.Received, 10);
        var board = await world.SettledAsync();

        await world.CrashAsync();

        Assert.Null(await SnapshotAsync(world));
        Assert.Equal(board, await world.SettledAsync());
        Assert.Equal(20, (await world.Grains.Shard(0).Status(recount: false)).Events);
    }

    [Fact]
    public async Task Snapshot_IsWrittenAfterSoManyEvents_AndTheTailIsReadAfterIt()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1, SnapshotEvery = 10 });
        await world.SendAllAsync(Lives(0, 4));
        Assert.Null(await SnapshotAsync(world));

        await world.SendAllAsync(Lives(4, 1));
        await Wait.UntilAsync(async () => await SnapshotAsync(world) is not null, () => "No snapshot was written after 10 events.");
        var first = await SnapshotAsync(world);
        await world.SendAllAsync(Lives(5, 3));
        await world.CrashAsync();

        Assert.Equal(first!.ETag, (await SnapshotAsync(world))!.ETag);
        Assert.Equal((16L, 16L), await PositionAsync(world));
        await world.SendAllAsync(Lives(8, 2));
        await Wait.UntilAsync(async () => (await SnapshotAsync(world))!.ETag != first.ETag, () => "The tail did not count towards the next snapshot.");
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task Snapshot_ThatIsDamaged_IsNotBelieved_AndTheJournalTellsEverything()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1 });
        await world.SendAllAsync(Lives(0, 3));
        await world.RestartAsync();
        var board = await world.SettledAsync();
        var written = (await SnapshotAsync(world))!;
        var damaged = written.Body.ToArray();
        damaged[^10] ^= 1;
        await world.Store.Snapshots.WriteAsync(Snapshot, "shard/s:0", damaged, written.ETag, world.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        await world.CrashAsync();

        Assert.Equal(board, await world.SettledAsync());
        Assert.Equal((6L, 0L), ((await world.Grains.Shard(0).Status(recount: false)).Events, (long)(await world.RecountAsync()).Count));
    }

    [Fact]
    public async Task Snapshot_IsWrittenOnTheWayOut()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1 });
        await world.SendAllAsync(Lives(0, 3));

        await world.RestartAsync();

        Assert.NotNull(await SnapshotAsync(world));
        Assert.Equal((6L, 6L), await PositionAsync(world));
        await world.SendAllAsync(Lives(3, 1));
        Assert.Equal((8L, 8L), await PositionAsync(world));
    }

    [Fact]
    public async Task SnapshotThatCannotBeWritten_DoesNotStopAppends()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1, SnapshotEvery = 2 });
        world.Store.SnapshotsFail = true;

        for (var i = 0; i < 5; i++) await world.SendAllAsync(Lives(i, 1));
        await world.Grains.Shard(0).Status(recount: false); // a call after the last append: its snapshot was tried

        world.Store.SnapshotsFail = false;
        Assert.Null(await SnapshotAsync(world));
        await world.SendAllAsync(Lives(5, 1));
        await Wait.UntilAsync(async () => await SnapshotAsync(world) is not null, () => "A later snapshot was not tried.");
        Assert.Equal((12L, 12L), await PositionAsync(world));
    }

    [Fact]
    public async Task SnapshotThatAnotherActivationWrote_MakesThisOneReadAgain()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1, SnapshotEvery = 4 });
        await world.SendAllAsync(Lives(0, 2));
        await Wait.UntilAsync(async () => await SnapshotAsync(world) is not null, () => "No snapshot was written.");
        var snapshot = await SnapshotAsync(world);
        var foreign = await world.Store.Snapshots.WriteAsync(Snapshot, "shard/s:0", snapshot!.Body, snapshot.ETag, world.Clock.GetUtcNow());

        await world.SendAllAsync(Lives(2, 2));
        await Wait.UntilAsync(async () => await PositionAsync(world) == (8L, 8L), () => "The shard did not come back.");
        await SendUntilTakenAsync(world, Lives(4, 2)); // the activation that is on its way out refuses; sending again is safe

        Assert.Equal((12L, 12L), await PositionAsync(world));
        await Wait.UntilAsync(async () => (await SnapshotAsync(world))!.ETag != foreign, () => "No snapshot was written over the other one.");
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task SnapshotAheadOfTheJournal_IsNotBelieved()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1 });
        await world.SendAllAsync(Lives(0, 2));
        await world.RestartAsync();
        var whole = await SnapshotAsync(world);
        await using var other = await World.StartAsync(settings: new GrainSettings { Shards = 1 });
        await other.Store.Snapshots.WriteAsync(Snapshot, "shard/s:0", whole!.Body, null, other.Clock.GetUtcNow());

        await other.CrashAsync();

        Assert.Equal((0L, 0L), await PositionAsync(other));
        await other.SendAllAsync(Lives(0, 1));
        Assert.Equal((2L, 2L), await PositionAsync(other));
    }

    [Fact]
    public async Task Restart_Later_MakesUpWhatTheClockDidMeanwhile()
    {
        await using var world = await World.StartAsync();
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00", "2025-03-14 17:00"));

        await world.RestartAsync();
        world.Clock.Set(At("2025-04-02 08:00"));
        await world.RestartAsync();

        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 1);
        await world.ShowsAsync(Justice, BoardWindow.Month, Measure.CarriedIn, 1);
        Assert.Empty(await world.RecountAsync());
    }

    private static Task<Snapshot?> SnapshotAsync(World world) => world.Store.Snapshots.ReadAsync(Snapshot, "shard/s:0");

    private static async Task SendUntilTakenAsync(World world, IEnumerable<DossierEvent> events)
    {
        try
        {
            await world.SendAllAsync(events);
        }
        catch (Exception e) when (e is Orleans.Storage.InconsistentStateException or InvalidOperationException)
        {
            await world.SendAllAsync(events);
        }
    }

    /// <summary>Events held, and position in the journal.</summary>
    private static async Task<(long Events, long LastSeq)> PositionAsync(World world)
    {
        var status = await world.Grains.Shard(0).Status(recount: false);
        return (status.Events, status.LastSeq);
    }

    /// <summary>Dossiers received and completed, two events each.</summary>
    private static IEnumerable<DossierEvent> Lives(int first, int count) =>
        from i in Enumerable.Range(first, count)
        from e in (DossierEvent[])[Received(Code(i), Justice, "2025-03-03 08:00", "2025-03-10 17:00"), Completed(Code(i), i % 2 == 0 ? "2025-03-07 10:00" : "2025-03-12 08:00")]
        select e;
}
