using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;
using CchcLive.Journal.Writing;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Appending;

public sealed class FailedCommitTests
{
    [Fact]
    public async Task CommitThatFailedBefore_IsNotCounted_AndTheRetryCountsIt()
    {
        await using var world = await StartedAsync();
        var e = Received("A-2", Justice, "2025-03-12 09:10");

        world.Store.Commits = Failing.BeforeCommit;
        await Assert.ThrowsAsync<JournalUnavailableException>(() => world.SendAsync(e));
        world.Store.Commits = Failing.Never;

        Assert.Null(await world.Boards.FindAsync("A-2", null));
        Assert.Equal(1, (await world.Grains.Shard(0).Status(recount: false)).LastSeq);
        Assert.Equal(1, (await RetryAsync(world, e)).Accepted);
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 2);
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task CommitThatFailedAfter_IsCountedAfterReading_AndTheRetryChangesNothing()
    {
        await using var world = await StartedAsync();
        var e = Received("A-2", Justice, "2025-03-12 09:10");

        world.Store.Commits = Failing.AfterCommit;
        await Assert.ThrowsAsync<JournalUnavailableException>(() => world.SendAsync(e));
        world.Store.Commits = Failing.Never;

        await world.Grains.Shard(0).Status(recount: false); // the next call activates it anew
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 2);
        Assert.Equal(1, (await RetryAsync(world, e)).Duplicates);
        Assert.Equal(2, (await world.Grains.Shard(0).Status(recount: false)).LastSeq);
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task WhileACommitIsUnderWay_NothingOfItIsShown()
    {
        await using var world = await StartedAsync();
        var asked = world.Store.Asked;
        world.Store.Hold();
        var append = world.SendAsync(Received("A-2", Justice, "2025-03-12 09:10"));
        await Wait.UntilAsync(() => world.Store.Asked > asked, "The append was not committed.");

        Assert.Null(await world.Boards.FindAsync("A-2", null));
        Assert.Equal(1, (await world.Grains.Unit(Justice).Board()).Counts.Single(count => count.Role == UnitRole.Handling).Today[(int)Measure.Received]);
        Assert.False(append.IsCompleted);

        world.Store.Release();
        await append;
        Assert.NotNull(await world.Boards.FindAsync("A-2", null));
    }

    [Fact]
    public async Task AppendsThatWaitedForAFailedCommit_FailToo_AndAreNotStored()
    {
        await using var world = await StartedAsync();
        var asked = world.Store.Asked;
        world.Store.Hold();
        var first = world.SendAsync(Received(Code(0), Justice, "2025-03-12 09:10"));
        await Wait.UntilAsync(() => world.Store.Asked > asked, "The append was not committed.");
        var others = Enumerable.Range(1, 10).Select(i => world.SendAsync(Received(Code(i), Justice, "2025-03-12 09:10"))).ToArray();
        await world.Grains.Shard(0).Status(recount: false);

        world.Store.Commits = Failing.BeforeCommit;
        world.Store.Release();
        foreach (var append in (Task[])[first, .. others]) await Assert.ThrowsAsync<JournalUnavailableException>(() => append);
        world.Store.Commits = Failing.Never;

        Assert.Equal(1, (await world.Grains.Shard(0).Status(recount: true)).LastSeq);
    }

    [Fact]
    public async Task RefreshDuringACommit_LosesNothing()
    {
        await using var world = await StartedAsync();
        var asked = world.Store.Asked;
        world.Store.Hold();
        var append = world.SendAsync(Received("A-2", Justice, "2025-03-12 09:10"));
        await Wait.UntilAsync(() => world.Store.Asked > asked, "The append was not committed.");

        await world.Boards.RefreshAsync();
        world.Store.Release();
        await append;

        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 2);
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task ASegmentWrittenBehindTheShardsBack_IsReadBeforeAnythingElseIsAppended()
    {
        await using var world = await StartedAsync();
        var head = await world.Store.HeadAsync("shard/0");
        var foreign = Received("A-9", Land, "2025-03-12 09:20");
        var body = Domain.Packing.EventBatch.Encode([foreign]);
        await world.Store.CommitAsync(new CommitGroup(world.Clock.GetUtcNow(), [Append.To("shard/0", head.LastSeq + 1, head.LastSeq + 1, head.Hash, body)]));

        await Assert.ThrowsAsync<JournalConflictException>(() => world.SendAsync(Received("A-2", Justice, "2025-03-12 09:10")));

        Assert.Equal(1, (await RetryAsync(world, Received("A-2", Justice, "2025-03-12 09:10"))).Accepted);
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 2);
        await world.ShowsAsync(Land, BoardWindow.Today, Measure.Received, 1);
        Assert.Equal(3, (await world.Store.HeadAsync("shard/0")).LastSeq);
    }

    /// <summary>One shard with one dossier.</summary>
    private static async Task<World> StartedAsync()
    {
        var world = await World.StartAsync(settings: new GrainSettings { Shards = 1 });
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"));
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 1);
        return world;
    }

    private static Task<AppendResult> RetryAsync(World world, DossierEvent e) => world.WhileTimePassesAsync(world.SendAsync(e));
}
