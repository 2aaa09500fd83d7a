using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal.Segments;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Closes;

/// <summary>The program was down, the database was, or somebody else closed the day.</summary>
public sealed class MadeUpTests
{
    [Fact]
    public async Task DaysMissedWhileTheProgramWasDown_AreMadeUpAtTheNextStart_AndSaySo()
    {
        await using var world = await World.StartAsync("2025-03-12 16:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00", "2025-03-13 17:00"));
        world.Clock.Set(At("2025-03-15 07:30"));
        await world.CrashAsync();

        var last = await world.ClosesAsync("2025-03-14");

        Assert.Equal(["2025-03-12", "2025-03-13", "2025-03-14"], await world.DaysAsync());
        Assert.True(last.IsMadeUp);
        Assert.InRange(last.ClosedAt, At("2025-03-15 07:30").UtcTicks, At("2025-03-15 08:30").UtcTicks);
        var (first, second) = ((await world.CloseOfAsync("2025-03-12"))!, (await world.CloseOfAsync("2025-03-13"))!);
        Assert.Equal((1, 0, 0, 1), (first.Today(Measure.Received), second.Today(Measure.Received), second.Today(Measure.OpenLate), last.Today(Measure.OpenLate)));
        Assert.True(first.IsMadeUp && second.IsMadeUp);
    }

    [Fact]
    public async Task AtMost62Days_AreMadeUp()
    {
        await using var world = await World.StartAsync("2024-12-02 16:00");
        await world.SendAsync(Received("A-1", Justice, "2024-12-02 09:00"));
        world.Clock.Set(At("2025-03-15 07:30"));
        await world.RestartAsync();

        await world.ClosesAsync("2025-03-14");

        var days = await world.DaysAsync();
        Assert.Equal((CloserGrain.MostDays, "2025-01-12", "2025-03-14"), (days.Length, days[0], days[^1]));
    }

    [Fact]
    public async Task AGap_IsNoClose_AndTheDaysAroundItAreFound()
    {
        await using var world = await World.StartAsync("2024-12-02 16:00");
        await world.SendAsync(Received("A-1", Justice, "2024-12-02 09:00"));
        world.JumpTo("2024-12-03 00:00");
        await world.ClosesAsync("2024-12-02");
        world.Clock.Set(At("2025-03-15 07:30"));
        await world.RestartAsync();
        await world.ClosesAsync("2025-03-14");

        Assert.NotNull(await world.CloseOfAsync("2024-12-02"));
        Assert.Null(await world.CloseOfAsync("2024-12-03"));
        Assert.Null(await world.CloseOfAsync("2025-01-11"));
        Assert.NotNull(await world.CloseOfAsync("2025-01-12"));
        Assert.Null(await world.CloseOfAsync("2025-03-15"));
        Assert.Null(await world.CloseOfAsync("1999-12-31"));
        Assert.Equal(["2025-01-12"], (await world.Closes().ListAsync(Shipped.District, WorldCloses.Day("2024-12-03"), WorldCloses.Day("2025-01-12"))).Select(close => $"{close.Date:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ACloseThatFails_IsTriedAgain_AndNeverTwice(bool isCommitted)
    {
        await using var world = await World.StartAsync("2025-03-12 16:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"));
        await world.BoardAsync();
        var asked = world.Store.Asked;
        world.Store.Commits = isCommitted ? Failing.AfterCommit : Failing.BeforeCommit;
        world.JumpTo("2025-03-13 00:00");
        await Wait.UntilAsync(
            () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1));
                return world.Store.Asked > asked;
            },
            "Nothing was tried.");
        world.Store.Commits = Failing.Never;

        await world.ClosesAsync("2025-03-12");
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(10));
                return (await world.BoardAsync()).LastClose is not null;
            },
            () => "The board does not name the close.");

        Assert.Equal(["2025-03-12"], await world.DaysAsync());
    }

    [Fact]
    public async Task ACrashBetweenCountingAndCommitting_LeavesTheDayToTheNextStart()
    {
        await using var world = await World.StartAsync("2025-03-12 16:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"));
        var asked = world.Store.Asked;
        world.Store.Commits = Failing.BeforeCommit;
        world.JumpTo("2025-03-13 00:00");
        await Wait.UntilAsync(
            () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1));
                return world.Store.Asked > asked;
            },
            "Nothing was tried.");
        world.Clock.Set(At("2025-03-13 00:05"));
        await world.CrashAsync();

        var close = await world.ClosesAsync("2025-03-12");

        Assert.Equal((false, 1), (close.IsMadeUp, close.Today(Measure.Received)));
        Assert.Equal(["2025-03-12"], await world.DaysAsync());
    }

    [Fact]
    public async Task ACloseThatSomebodyElseWrote_Stands()
    {
        await using var world = await World.StartAsync("2025-03-12 16:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"));
        var theirs = await world.Service<CloseQueries>().AsKnownNowAsync(Shipped.District, WorldCloses.Day("2025-03-12"));
        world.Store.Hold();
        var asked = world.Store.Asked;
        world.JumpTo("2025-03-13 00:00");
        await Wait.UntilAsync(
            () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1));
                return world.Store.Asked > asked;
            },
            "Nothing was tried.");
        await using var other = new Journal.Writing.JournalWriter(world.Store.Real, world.Clock);
        await new CloseJournal(world.Store.Real, other).AppendAsync(theirs, StreamHead.Empty("close/" + Shipped.District));
        world.Store.Release();

        await Wait.UntilAsync(async () => (await world.BoardAsync()).LastClose is not null, () => "The board does not name the close.");
        Assert.Equal(theirs.ClosedAt, (await world.CloseOfAsync("2025-03-12"))!.ClosedAt);
        Assert.Equal(["2025-03-12"], await world.DaysAsync());
    }

    [Fact]
    public async Task AnAreaThatEnded_ClosesItsLastDay_AndNoneAfter()
    {
        var lastDay = new DateOnly(2025, 6, 30);
        var org = OrgChart.Of(
        [
            MidnightTests.Root("cu", "Asia/Ho_Chi_Minh") with { Exists = new Validity(null, lastDay) },
            MidnightTests.Root("moi", "Asia/Ho_Chi_Minh") with { Exists = new Validity(lastDay.AddDays(1), null) },
            MidnightTests.Leaf("thue", "cu") with { Parents = [new ParentLink("cu", new Validity(null, lastDay)), new ParentLink("moi", new Validity(lastDay.AddDays(1), null))] },
        ]);
        await using var world = await World.StartAsync("2025-06-29 10:00", org: org);
        await world.SendAsync(Received("A-1", "thue", "2025-06-12 09:00"));
        world.Clock.Set(At("2025-07-02 07:30"));
        await world.RestartAsync();
        await world.ClosesAsync("2025-07-01", "moi");

        Assert.Equal(["2025-06-29", "2025-06-30"], await world.DaysAsync("cu"));
        Assert.Equal(["2025-07-01"], await world.DaysAsync("moi"));
    }
}
