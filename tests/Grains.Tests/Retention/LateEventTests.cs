using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;
using CchcLive.TestSupport;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Retention;

/// <summary>An event for a dossier that has left behaves as if it had never left.</summary>
public sealed class LateEventTests(PostgresServer postgres)
{
    private static readonly DossierEvent Reopened = Event(Verb.Reopened, Code(0), "2025-03-13 08:00");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AReopening_BringsItBack_AndSurvivesAKill(bool onPostgres)
    {
        if (onPostgres) Assert.SkipWhen(PostgresServer.MissingReason is not null, PostgresServer.MissingReason ?? "");
        await using var world = await RetiredWorldAsync(database: onPostgres ? await postgres.CreateDatabaseAsync() : null);
        await world.RestartAsync(); // a snapshot without it
        var before = await EventsAsync(world);

        Assert.Equal(1, (await world.SendAsync(Reopened)).Accepted);
        await AssertReopenedAsync(world, before + 1);

        await world.CrashAsync(); // the snapshot still lacks it, the tail has the event
        await AssertReopenedAsync(world, before + 1);

        await world.RestartAsync();
        await AssertReopenedAsync(world, before + 1);
    }

    [Fact]
    public async Task KnownEvents_AreDuplicates_AndOthersOfTheSameId_Conflicts()
    {
        await using var world = await RetiredWorldAsync();
        var known = Retired.Lives().Where(e => e.Code == Code(0)).ToList();
        var head = (await world.ShardOf(Code(0)).Status(recount: false)).LastSeq;

        var again = await world.SendAsync([.. known, known[1] with { Fields = FieldSet.Of(Name(FieldId.ResultType, "khac")) }]);

        Assert.Equal((0, 3, Admission.Conflict), (again.Accepted, again.Duplicates, again.Remarks[^1].Admission));
        Assert.Equal((head, Retired.Leaving - 1), ((await world.ShardOf(Code(0)).Status(recount: false)).LastSeq, await world.RetiredAsync()));
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task ACorrection_FindsItsTarget_AndTheDossierLeavesAgainWithIt()
    {
        await using var world = await RetiredWorldAsync(snapshotEvery: 1);
        var end = Retired.Lives().Single(e => e.Code == Code(1) && e.Verb == Verb.Completed);
        var correction = Event(Verb.Corrected, Code(1), "2024-10-20 08:00", Name(FieldId.CorrectsEventId, end.Id)) with
        {
            Set = FieldSet.Of(FieldValue.Of(FieldId.CompletedAt, Moment.At(At("2024-10-14 16:00")))),
        };

        await world.SendAsync(correction);
        Assert.Equal(Retired.Leaving - 1, await world.RetiredAsync());
        Assert.Empty((await world.Boards.FindAsync(Code(1), null))!.Line.Suspicions);
        await world.BeginDayAsync("2025-03-14");

        Assert.Equal(At("2024-10-14 16:00").UtcTicks, (await world.Boards.FindAsync(Code(1), null))!.Line.EndAt);
        await world.RestartAsync();
        Assert.Equal(Retired.Leaving, await world.RetiredAsync());
        Assert.Equal(At("2024-10-14 16:00").UtcTicks, (await world.Boards.FindAsync(Code(1), null))!.Line.EndAt);
        Assert.Empty(await world.RecountAsync());
    }

    /// <summary>Otherwise the archive would have events that the snapshot in force did not count, and they would not be counted when the tail is read.</summary>
    [Fact]
    public async Task WhatCameBack_StaysUntilASnapshotHasIt_SoThatNoEventIsLostFromTheCounts()
    {
        await using var world = await RetiredWorldAsync();
        await world.RestartAsync();
        var before = await EventsAsync(world);
        await world.SendAsync(Event(Verb.Rated, Code(0), "2024-10-20 08:00", FieldValue.Of(FieldId.Score, "5")));

        world.JumpTo("2025-03-14 00:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-13 09:00"));
        Assert.Equal(Retired.Leaving - 1, await world.RetiredAsync());
        await world.CrashAsync();
        Assert.Equal(before + 2, await EventsAsync(world));
        Assert.Empty(await world.RecountAsync());

        await world.RestartAsync();
        await world.RetiresAsync(Retired.Leaving);
        Assert.Equal(before + 2, await EventsAsync(world));
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task AnArchiveThatCannotBeRead_RefusesTheEvent_AndTheRetryIsTaken()
    {
        await using var world = await RetiredWorldAsync();
        world.Store.ArchiveFails = true;
        await Assert.ThrowsAsync<JournalUnavailableException>(() => world.SendAsync(Reopened));

        world.Store.ArchiveFails = false;
        Assert.Equal(1, (await world.WhileTimePassesAsync(world.SendAsync(Reopened))).Accepted);
        Assert.Empty(await world.RecountAsync());
    }

    private static async Task<World> RetiredWorldAsync(string? database = null, int snapshotEvery = 1000)
    {
        var world = await Retired.WorldAsync(database: database, snapshotEvery: snapshotEvery);
        await world.SendAllAsync(Retired.Lives());
        await world.BeginDayAsync("2025-03-13");
        return world;
    }

    private static async Task AssertReopenedAsync(World world, long events)
    {
        Assert.Equal((Retired.Leaving - 1, events), (await world.RetiredAsync(), await EventsAsync(world)));
        Assert.Equal(EndKind.None, (await world.Boards.FindAsync(Code(0), null))!.Line.End);
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.Open, 6);
        Assert.Empty(await world.RecountAsync());
    }

    private static async Task<long> EventsAsync(World world) => (await world.Boards.StatusAsync(recount: false)).Sum(shard => shard.Events);
}
