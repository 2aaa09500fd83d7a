using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Organisation;
using CchcLive.Grains.Past;
using CchcLive.Grains.Tests.Areas;
using CchcLive.Grains.Tests.Retention;
using CchcLive.Grains.Tests.Support;
using CchcLive.TestSupport;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Past;

/// <summary>What was known at an instant is what the program answered then, whatever it has learned since.</summary>
public sealed class KnownAtTests(PostgresServer postgres)
{
    private const int Dossiers = 40;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatWasKnown_IsWhatWasAnsweredThen(bool onPostgres)
    {
        if (onPostgres) Assert.SkipWhen(PostgresServer.MissingReason is not null, PostgresServer.MissingReason ?? "");
        await using var world = await World.StartAsync(database: onPostgres ? await postgres.CreateDatabaseAsync() : null);
        await world.SendAllAsync(PastAnswers.Early(Dossiers));
        await world.SettledAsync();
        var (then, answered, shown) = (world.Clock.GetUtcNow(), await world.PastAnswersAsync(Dossiers), PastAnswers.Text(await world.BoardAsync()));

        world.JumpTo("2025-03-13 09:00");
        await world.AddOrgAsync(Shipped.BinhTan.With([OrgChartUnit("bt-to-moi")]));
        await world.SendAllAsync(PastAnswers.Later(Dossiers));
        await world.SettledAsync();

        Assert.NotEqual(answered, await world.PastAnswersAsync(Dossiers));
        Assert.Equal(answered, await world.PastAnswersAsync(Dossiers, then));
        Assert.Equal(shown, await world.PastBoardAsync(null, then));
        await world.RestartAsync();
        Assert.Equal(answered, await world.PastAnswersAsync(Dossiers, then));
        Assert.Equal(shown, await world.PastBoardAsync(null, then));
    }

    [Fact]
    public async Task WhatIsKnownNow_IsTheLiveAnswer()
    {
        await using var world = await World.StartAsync();
        await world.SendAllAsync(PastAnswers.Early(Dossiers).Append(Received("A-1", Justice, "2025-03-12 10:03"))); // a source's clock runs ahead
        await world.SettledAsync();
        Assert.Equal(await world.PastAnswersAsync(Dossiers), await world.PastAnswersAsync(Dossiers, world.Clock.GetUtcNow()));
        Assert.Equal(PastAnswers.Text(await world.BoardAsync()), await world.PastBoardAsync(null, world.Clock.GetUtcNow()));
        Assert.Equal(PastAnswers.Text(await world.BoardAsync()), await world.PastBoardAsync(world.Clock.GetUtcNow(), null));
    }

    [Fact]
    public async Task WhatRetiredSince_IsInTheAnswerAsItWasThen()
    {
        await using var world = await Retired.WorldAsync();
        await world.SendAllAsync(Retired.Lives());
        var (then, answered) = (world.Clock.GetUtcNow(), await world.PastAnswersAsync(36));
        await world.BeginDayAsync("2025-03-13");
        var calls = world.Store.ArchiveCalls;

        Assert.Equal(answered, await world.PastAnswersAsync(36, then));
        Assert.Equal(calls, world.Store.ArchiveCalls);
    }

    [Fact]
    public async Task LateNews_CountsByWhenItHappened_OrByWhenItCame()
    {
        await using var world = await World.StartAsync("2025-03-12 08:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 07:50", "2025-03-11 17:00"));
        world.JumpTo("2025-03-12 11:00");
        await world.SendAsync(Completed("A-1", "2025-03-12 09:00"));
        await world.SendAsync(Received("A-2", Justice, "2025-03-12 09:30", "2025-03-20 17:00"));
        world.JumpTo("2025-03-12 12:00");
        var ten = At("2025-03-12 10:00");

        Assert.Equal((2, 1, 0), await FiguresAsync(world, ten, null));
        Assert.Equal((1, 0, 1), await FiguresAsync(world, null, ten));
        Assert.Equal((2, 1, 0), await FiguresAsync(world, null, At("2025-03-12 11:00")));
        Assert.Equal((1, 1, 0), await FiguresAsync(world, At("2025-03-12 09:15"), At("2025-03-12 11:30")));
        Assert.Equal((1, 0, 1), await FiguresAsync(world, At("2025-03-12 11:30"), At("2025-03-12 10:00")));
        Assert.Equal((0, 0, 0), await FiguresAsync(world, null, At("2025-03-12 07:59")));
        Assert.Null(await world.Boards.FindAsync("A-2", null, ten));
        Assert.NotNull(await world.Boards.FindAsync("A-2", ten, null));
    }

    [Fact]
    public async Task AClockThatWasSetBack_LeavesNoGap()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await world.SendAsync(Received(Code(0), Justice, "2025-03-12 09:00"));
        world.Wall.By = TimeSpan.FromHours(-1);
        await world.SendAsync(Completed(Code(0), "2025-03-12 08:55"));
        world.Wall.By = TimeSpan.FromHours(2);

        Assert.Null(await world.Boards.FindAsync(Code(0), null, At("2025-03-12 09:30")));
        Assert.Equal([Verb.Received, Verb.Completed], Domain.Packing.EventBatch.Decode((await world.Boards.FindAsync(Code(0), null, At("2025-03-12 10:00")))!.Events).Select(e => e.Verb));
    }

    [Fact]
    public async Task AnAreaThatWasNotInTheChartThen_HasNoBoardOfThen()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        Assert.Null(await world.Service<MomentBoards>().ReadAsync(Shipped.District, null, At("2025-03-12 09:59")));
        Assert.Null(await world.Service<MomentBoards>().ReadAsync(Justice, null, null));
        Assert.NotNull(await world.Service<MomentBoards>().ReadAsync(Shipped.District, null, At("2025-03-12 10:00")));
    }

    private static OrgUnit OrgChartUnit(string id) => OrgChangeTests.Unit(id, Shipped.District);

    private static async Task<(long Received, long Processed, long OpenLate)> FiguresAsync(World world, DateTimeOffset? asOf, DateTimeOffset? knownAt)
    {
        var total = (await world.Boards.CountAsync(PastAnswers.All with { AsOf = asOf, KnownAt = knownAt })).Total;
        return (total[(int)Measure.Received], total[(int)Measure.Processed], total[(int)Measure.OpenLate]);
    }
}
