using System.Globalization;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Organisation;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Projection;
using CchcLive.Grains.Tests.Retention;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Projection;

/// <summary>The table follows whatever happens, and nobody has to wait for it.</summary>
public sealed class FollowingTests
{
    private static readonly GrainSettings OneShard = new() { Shards = 1, Projection = new ProjectionSettings { MostDossiers = 3 } };

    [Fact]
    public async Task KilledBetweenBites_ItGoesOnWhereItWas()
    {
        await using var world = await World.StartAsync(settings: OneShard);
        world.Store.DossierCalls = 3; // one to read the position, two bites
        await world.SendAllAsync(Lives.Random(seed: 3, dossiers: 20));
        await FailsAsync(world);
        var begun = await PositionAsync(world);
        Assert.InRange((await world.QueryAsync("SELECT code FROM dossiers")).Count, 1, 6);
        Assert.InRange(begun.Seq, 1, (await world.Grains.Shard(0).Status(recount: false)).LastSeq - 1);

        await world.CrashAsync();
        world.Store.DossierCalls = 2; // the position stands in the database: one bite brings it further
        await FailsAsync(world);
        Assert.True((await PositionAsync(world)).Seq > begun.Seq);
        world.Store.DossierCalls = int.MaxValue;
        await world.CaughtUpAsync();

        var followed = await world.TextAsync();
        await using var other = await World.StartAsync(settings: new GrainSettings { Shards = 1 });
        await other.SendAllAsync(Lives.Random(seed: 3, dossiers: 20));
        await other.CaughtUpAsync();
        Assert.Equal(await other.TextAsync(), followed);
    }

    [Fact]
    public async Task ATableThatCannotBeWritten_HurtsNeitherIngestNorCounters_AndCatchesUpWhenItCan()
    {
        await using var world = await World.StartAsync(settings: OneShard);
        world.Store.DossierCalls = 0;
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"));
        await FailsAsync(world);

        Assert.Equal(1, (await world.SendAsync(Received("A-2", Justice, "2025-03-12 09:10"))).Accepted);
        await world.ShowsAsync(Justice, BoardWindow.Today, Measure.Received, 2);
        world.Clock.Advance(TimeSpan.FromMinutes(20));
        var health = await world.Table.HealthAsync();
        Assert.Equal((2L, true, "as the test asked"), (health.BehindEvents, health.IsLate, health.Failure));

        world.Store.DossierCalls = int.MaxValue;
        await world.CaughtUpAsync();
        Assert.Equal(2, (await world.QueryAsync("SELECT code FROM dossiers")).Count);
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1)); // it rests after a write, by this clock
                return await world.Table.HealthAsync() == new TableHealth(On: true, 2, 0, 0, IsLate: false, null);
            },
            () => "The failure is still told.");
    }

    [Fact]
    public async Task AfterTheCalendarsChanged_EveryRowIsMadeAgain()
    {
        await using var world = await World.StartAsync(settings: OneShard);
        await world.SendAllAsync(from i in Enumerable.Range(0, 10) select Received(Code(i), "new-1", "2025-03-07 08:00", null, FieldValue.Of(FieldId.LegalDuration, 5)));
        await world.CaughtUpAsync();
        var before = await PositionAsync(world);
        var due = (await world.QueryAsync("SELECT DISTINCT due_lawful FROM dossiers")).Single()["due_lawful"];

        await world.AddOrgAsync(OrgChart.Of([new OrgUnit { Id = "new-1", Kind = "ward", Names = [new UnitName("Mới", null, default)], CalendarId = OrgChart.DefaultCalendar }]));
        Assert.Equal(10, (await world.Table.HealthAsync()).BehindEvents);
        await world.CaughtUpAsync();

        var after = await PositionAsync(world);
        Assert.Equal(before.Seq, after.Seq);
        Assert.NotEqual(before.Fold, after.Fold);
        Assert.True((long)(await world.QueryAsync("SELECT DISTINCT due_lawful FROM dossiers")).Single()["due_lawful"]! < (long)due!, "Without days off five days end sooner.");
    }

    [Fact]
    public async Task ARestartedProgram_WritesNothingAgain()
    {
        await using var world = await World.StartAsync(settings: OneShard);
        await world.SendAllAsync(Lives.Random(seed: 5, dossiers: 10));
        await world.CaughtUpAsync();
        var at = (await world.QueryAsync("SELECT at FROM dossiers_position")).Single()["at"];

        await world.RestartAsync();
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.CaughtUpAsync();

        Assert.Equal(at, (await world.QueryAsync("SELECT at FROM dossiers_position")).Single()["at"]);
    }

    [Fact]
    public async Task WhatHasLeftMemory_KeepsItsRow_AndIsMadeAgainLikeAnyOther()
    {
        await using var world = await Retired.WorldAsync(withTable: true);
        await world.SendAllAsync(Retired.Lives());
        await world.CaughtUpAsync();
        var rows = await world.TextAsync();

        await world.BeginDayAsync("2025-03-13");
        await world.CaughtUpAsync();
        Assert.Equal(rows, await world.TextAsync());

        await world.QueryAsync("DELETE FROM dossiers");
        await world.QueryAsync("DELETE FROM dossiers_position");
        await world.RestartAsync();
        await world.CaughtUpAsync();
        Assert.Equal(Retired.Leaving, await world.RetiredAsync());
        Assert.Equal(rows, await world.TextAsync());
    }

    private static async Task FailsAsync(World world) => await Wait.UntilAsync(
        async () =>
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            return (await world.Table.HealthAsync()).Failure is not null;
        },
        () => "The table did not fail.");

    private static async Task<(long Seq, string Fold)> PositionAsync(World world)
    {
        var row = (await world.QueryAsync("SELECT seq, fold FROM dossiers_position")).Single();
        return (Convert.ToInt64(row["seq"], CultureInfo.InvariantCulture), (string)row["fold"]!);
    }
}
