using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal.Writing;
using CchcLive.TestSupport;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Appending;

public sealed class AppendTests(PostgresServer postgres)
{
    [Fact]
    public async Task Append_OfNewEvents_MovesUnitAndAreaBoards()
    {
        await using var world = await World.StartAsync();

        var result = await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00", "2025-03-20 17:00"), Completed("A-1", "2025-03-12 09:30"));

        Assert.Equal((2, 0, 0), (result.Accepted, result.Duplicates, result.Orphans));
        Assert.Empty(result.Remarks);
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 1);
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Processed, 1);
        var unit = await world.Grains.Unit(Justice).Board();
        Assert.Equal((world.Settings.Shards, world.Settings.Shards), (unit.ShardsIn, unit.ShardsOf));
        Assert.Equal(1, unit.Counts.Single(count => count.Role == UnitRole.Receiving).Month[(int)Measure.Processed]);
        Assert.Equal(1, (await world.BoardAsync()).Total[BoardColumns.IndexOf(BoardWindow.Month, Measure.ProcessedEarly)]);
    }

    [Fact]
    public async Task Append_OnPostgres_CountsTheSame()
    {
        Assert.SkipWhen(PostgresServer.MissingReason is not null, PostgresServer.MissingReason ?? "");
        await using var world = await World.StartAsync(database: await postgres.CreateDatabaseAsync());

        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"));
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenUnknown, 1);
        var board = await world.SettledAsync();
        await world.RestartAsync();

        Assert.Equal(board, await world.SettledAsync());
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task Append_OfAKnownEvent_SaysDuplicateAndJournalsNothing()
    {
        await using var world = await World.StartAsync();
        var received = Received("A-1", Justice, "2025-03-12 09:00");
        await world.SendAsync(received);

        var again = await world.SendAsync(received, received);

        Assert.Equal((0, 2), (again.Accepted, again.Duplicates));
        Assert.Equal([Admission.Duplicate, Admission.Duplicate], again.Remarks.Select(remark => remark.Admission));
        Assert.Equal(1, (await world.ShardOf("A-1").Status(recount: false)).LastSeq);
    }

    [Fact]
    public async Task Append_OfAKnownIdWithOtherContent_SaysConflictAndCountsNothing()
    {
        await using var world = await World.StartAsync();
        var received = Received("A-1", Justice, "2025-03-12 09:00");
        await world.SendAsync(received);

        var other = await world.SendAsync(received with { Fields = Received("A-1", Land, "2025-03-12 09:00").Fields }, Completed("A-1", "2025-03-12 09:10"));

        Assert.Equal(1, other.Accepted);
        var remark = Assert.Single(other.Remarks);
        Assert.Equal((0, Admission.Conflict), (remark.Index, remark.Admission));
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Processed, 1);
        Assert.Equal(0, (await world.RowAsync(Land)).Cell(BoardWindow.Today, Measure.Received));
    }

    [Fact]
    public async Task Append_BeforeTheReceipt_IsAnOrphanUntilTheReceiptComes()
    {
        await using var world = await World.StartAsync();

        var early = await world.SendAsync(Completed("A-1", "2025-03-12 09:30"));

        Assert.Equal((1, 1), (early.Accepted, early.Orphans));
        Assert.Equal(Admission.Accepted, Assert.Single(early.Remarks).Admission);
        Assert.Equal(1, (await world.ShardOf("A-1").Status(recount: false)).Orphans);

        var late = await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"));

        Assert.Equal((1, 0), (late.Accepted, late.Orphans));
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Processed, 1);
    }

    [Fact]
    public async Task Append_OfBytesThatAreNoBatchOrTooMany_IsRefusedAndHarmsNobody()
    {
        await using var world = await World.StartAsync();

        await Assert.ThrowsAsync<InvalidDataException>(() => world.ShardOf("A-1").Append(new AppendBatch([1, 2, 3])));
        await Assert.ThrowsAsync<ArgumentException>(() => world.ShardOf("A-1").Append(new AppendBatch(new byte[Append.MaxBodyBytes + 1])));

        Assert.Equal(1, (await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"))).Accepted);
    }

    [Fact]
    public async Task Appends_ThatComeDuringACommit_ShareTheNextSegment()
    {
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 1 });
        world.Store.Hold();
        var asked = world.Store.Asked;
        var first = world.SendAsync(Received(Code(0), Justice, "2025-03-12 09:00"));
        await Wait.UntilAsync(() => world.Store.Asked > asked, "The first append was not committed.");

        var others = Enumerable.Range(1, 99).Select(i => world.SendAsync(Received(Code(i), Justice, "2025-03-12 09:00"))).ToArray();
        await world.Grains.Shard(0).Status(recount: false); // a call after theirs: they have joined
        world.Store.Release();

        Assert.All(await Task.WhenAll([first, .. others]), result => Assert.Equal(1, result.Accepted));
        var segments = new List<(long First, long Last)>();
        await foreach (var segment in world.Store.ReadAsync("shard/0")) segments.Add((segment.FirstSeq, segment.LastSeq));
        Assert.Equal([(1, 1), (2, 100)], segments);
    }

    [Fact]
    public async Task Appends_FromManyCallersInAnyOrder_CountEveryEventOnce()
    {
        DossierEvent[] events =
        [
            .. from i in Enumerable.Range(0, 120)
               let unit = (i % 3) switch { 0 => Justice, 1 => Land, _ => AnLac }
               from e in (DossierEvent[])[Received(Code(i), unit, "2025-03-10 08:00", "2025-03-11 17:00"), Transferred(Code(i), AnLac, "2025-03-10 09:00"), Completed(Code(i), "2025-03-12 08:00")]
               select e,
        ];
        await using var world = await World.StartAsync(settings: new GrainSettings { Shards = 2, MaxEventsPerSegment = 50 });
        var shuffled = events.Concat(events).ToArray();
        new Random(20250312).Shuffle(shuffled);

        await Task.WhenAll(shuffled.Chunk(15).Select(part => Task.Run(() => world.SendAllAsync(part))));

        await world.ShowsAsync(AnLac, BoardWindow.Today, Measure.ProcessedLate, 120);
        Assert.Equal(events.Length, (await world.Boards.StatusAsync(recount: false)).Sum(shard => shard.LastSeq));
        Assert.Empty(await world.RecountAsync());
        await using var calm = await World.StartAsync();
        foreach (var e in events) await calm.SendAsync(e);
        Assert.Equal(await calm.SettledAsync(), await world.SettledAsync());
    }
}
