using CchcLive.Grains.Tests.Support;
using CchcLive.TestSupport;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Retention;

/// <summary>Dossiers that ended before the horizon leave memory at midnight, and nobody notices.</summary>
public sealed class RetentionTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryAnswer_IsThatOfAWorldThatForgetsNothing(bool onPostgres)
    {
        if (onPostgres) Assert.SkipWhen(PostgresServer.MissingReason is not null, PostgresServer.MissingReason ?? "");
        await using var whole = await Retired.WorldAsync(Retired.Ever);
        await using var world = await Retired.WorldAsync(database: onPostgres ? await postgres.CreateDatabaseAsync() : null);
        await whole.SendAllAsync(Retired.Lives());
        await world.SendAllAsync(Retired.Lives());
        Assert.Equal(0, await world.RetiredAsync());

        await whole.BeginDayAsync("2025-03-13", retired: 0);
        await world.BeginDayAsync("2025-03-13");
        await AssertSameAsync(whole, world);

        await world.RestartAsync();
        Assert.Equal(Retired.Leaving, await world.RetiredAsync());
        await AssertSameAsync(whole, world);

        await world.CrashAsync();
        await AssertSameAsync(whole, world);
    }

    [Fact]
    public async Task OnlyWhatEndedBeforeTheHorizon_Leaves_DayByDay()
    {
        await using var world = await Retired.WorldAsync();
        await world.SendAllAsync(Retired.Lives());

        await world.BeginDayAsync("2025-03-13");
        await world.BeginDayAsync("2025-04-16");
        await world.BeginDayAsync("2025-04-17", Retired.Leaving + 5);
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task ACrashBetweenArchiveAndSnapshot_LeavesDossiersInBoth_AndTheyCountOnce()
    {
        await using var world = await Retired.WorldAsync();
        await world.SendAllAsync(Retired.Lives());
        await world.RestartAsync(); // a snapshot with all of them
        var answers = await world.AnswersAsync();
        await world.BeginDayAsync("2025-03-13");

        await world.CrashAsync();

        Assert.Equal(0, await world.RetiredAsync());
        Assert.Equal(answers, await world.AnswersAsync());
        Assert.Empty(await world.RecountAsync());
        await world.RetiresAsync(Retired.Leaving);
        Assert.Equal(answers, await world.AnswersAsync());
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task ASnapshotIsWrittenOnTheWayOut_WithoutWhatHasLeft()
    {
        await using var world = await Retired.WorldAsync();
        await world.SendAllAsync(Retired.Lives());
        await world.RestartAsync();
        var before = (await SnapshotAsync(world)).Length;
        await world.BeginDayAsync("2025-03-13");

        await world.RestartAsync();

        Assert.InRange((await SnapshotAsync(world)).Length, 1, before - 500);
        Assert.Equal(Retired.Leaving, await world.RetiredAsync());
    }

    [Fact]
    public async Task WithoutASnapshot_TheJournalTellsEverything_AndTheArchiveIsWrittenAgain()
    {
        await using var world = await Retired.WorldAsync();
        await world.SendAllAsync(Retired.Lives());
        var answers = await world.AnswersAsync();
        await world.BeginDayAsync("2025-03-13");

        await world.CrashAsync(); // there never was one

        Assert.Equal(0, await world.RetiredAsync());
        await world.RetiresAsync(Retired.Leaving);
        Assert.Equal(answers, await world.AnswersAsync());
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task AnArchiveThatCannotBeWritten_LeavesThemInMemory_AndIsTriedAgain()
    {
        await using var world = await Retired.WorldAsync();
        await world.SendAllAsync(Retired.Lives());
        var calls = world.Store.ArchiveCalls;
        world.Store.ArchiveFails = true;
        world.JumpTo("2025-03-13 00:00");
        await Wait.UntilAsync(() => world.Store.ArchiveCalls > calls, "Nothing was to be archived.");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"));
        Assert.Equal(0, await world.RetiredAsync());

        world.Store.ArchiveFails = false;
        await world.RetiresAsync(Retired.Leaving);
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task ALostArchive_IsFoundByTheRecount()
    {
        await using var world = await Retired.WorldAsync();
        await world.SendAllAsync(Retired.Lives());
        await world.BeginDayAsync("2025-03-13");
        await world.RestartAsync();
        Assert.Empty(await world.RecountAsync());

        await world.ForgetArchiveAsync();
        await world.RestartAsync();

        Assert.Contains(await world.RecountAsync(), difference => difference.Contains("Make the archive again", StringComparison.Ordinal));
        await world.ForgetSnapshotsAsync();
        await world.CrashAsync();
        Assert.Empty(await world.RecountAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-24)]
    [InlineData(1201)]
    public void ARetention_IsOneToTwelveHundredMonths(int months)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GrainSettings { Shards = 1, RetentionMonths = months });
        Assert.Equal(24, new GrainSettings { Shards = 1 }.RetentionMonths);
    }

    private static async Task AssertSameAsync(World whole, World world)
    {
        Assert.Equal(await whole.AnswersAsync(), await world.AnswersAsync());
        Assert.Equal(await whole.SettledAsync(), await world.SettledAsync());
        Assert.Empty(await world.RecountAsync());
    }

    private static async Task<byte[]> SnapshotAsync(World world) => (await world.Store.Snapshots.ReadAsync("shard", "shard/s:0"))!.Body.ToArray();
}
