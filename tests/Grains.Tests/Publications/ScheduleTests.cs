using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Health;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Tests.Cluster;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Publications;

/// <summary>Drafts are made by the clock alone: on time, once, and caught up if the program was not there.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public async Task InTheLastWeekOfTheMonth_TheDraftIsMade_Once()
    {
        await using var world = await Months.WorldAsync("2025-03-24 07:00");
        await world.SendAllAsync(Months.Lives());
        world.Clock.Advance(TimeSpan.FromMinutes(25));
        Assert.Empty(await world.Desk().ListAsync(Shipped.District));
        Assert.Equal((Months.March, At("2025-03-31 07:30").UtcTicks), world.Desk().NextDraft(Shipped.District) is var next ? (next.Period, next.DueAt) : default);

        world.JumpTo("2025-03-31 07:29");
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Empty(await world.Desk().ListAsync(Shipped.District));
        var status = await world.DraftsAsync(1);
        Assert.Equal((Months.March, PublicationStage.Draft, PublicationAct.Clock, false), (status[0].Period, status[0].Stage, status[0].Draft!.DraftedBy, status[0].Draft!.IsLate));
        Assert.InRange(status[0].Draft!.DraftedAt, At("2025-03-31 07:30"), At("2025-03-31 07:45"));
        await world.PublishAsync();
        for (var minute = 0; minute < 3; minute++) world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single((await world.Desk().ReadAsync(Shipped.District, Months.March)).History, act => act.Kind == PublicationActKind.Drafted);
    }

    [Fact]
    public async Task DraftsMissedWhileTheProgramWasDown_AreCaughtUp_AndSaySo()
    {
        await using var world = await Months.WorldAsync("2025-03-20 09:00");
        await world.SendAllAsync(Months.Lives());
        world.Clock.Set(At("2025-04-30 09:00"));
        await world.CrashAsync();
        var drafts = await world.DraftsAsync(2);

        Assert.Equal(["2025-04", "2025-03"], drafts.Select(draft => draft.Period.Id));
        Assert.All(drafts, draft => Assert.True(draft.IsDraftedLate && draft.Draft!.IsLate));
        var reason = new PublicationReason(world.Service<DueDrafts>(), world.Service<PublicationJournal>(), world.Wall);
        Assert.Equal(["publication-late:quan-binh-tan:2025-04", "publication-late:quan-binh-tan:2025-03"], (await reason.LookAsync(default)).Select(note => note.Id));
        await world.PublishAsync();
        Assert.Equal(["publication-late:quan-binh-tan:2025-04"], (await reason.LookAsync(default)).Select(note => note.Id));
    }

    [Fact]
    public async Task ADraftThatCannotBeWritten_IsMissed_AndTriedAgain()
    {
        await using var world = await Months.WorldAsync("2025-03-31 07:00");
        await world.SendAllAsync(Months.Lives());
        world.Store.Commits = Failing.BeforeCommit;
        world.JumpTo("2025-03-31 07:50");
        var reason = new PublicationReason(world.Service<DueDrafts>(), world.Service<PublicationJournal>(), world.Wall);
        Assert.Equal("publication-missing:quan-binh-tan:2025-03", Assert.Single(await reason.LookAsync(default)).Id);
        world.Store.Commits = Failing.Never;
        Assert.True((await world.DraftsAsync(1))[0].Draft!.IsLate);
    }

    [Fact]
    public async Task NothingIsDue_FromBeforeTheFirstEvent()
    {
        await using var world = await Months.WorldAsync("2025-04-01 08:00");
        await world.SendAllAsync(Months.Lives());
        for (var minute = 0; minute < 3; minute++) world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await world.Service<DueDrafts>().MissingAsync());
        world.JumpTo("2025-04-28 07:30");
        Assert.Equal("2025-04", (await world.DraftsAsync(1))[0].Period.Id);
    }

    [Fact]
    public async Task OfTwoSilos_OneMakesTheDraft()
    {
        await using var hosts = await TwoHosts.StartAsync();
        await TwoHosts.SendAsync(hosts.One, [.. Months.Lives()]);
        var desks = new[] { hosts.One, hosts.Other }.Select(host => (PublicationDesk)host.GetService(typeof(PublicationDesk))!).ToArray();
        var orders = new[] { hosts.One, hosts.Other }.Select(host => ((IGrainFactory)host.GetService(typeof(IGrainFactory))!).Publication(Shipped.District, "2025-02")
            .Act(new Messages.PublicationOrder(PublicationActKind.Drafted, PublicationAct.Clock, null, PeriodKind.Reporting, null, null, At("2025-02-24 07:30").UtcTicks)));
        var outcomes = await Task.WhenAll(orders);

        Assert.Single(outcomes, outcome => outcome is { Refusal: PublicationRefusal.None, IsRaceLost: false });
        foreach (var desk in desks) Assert.Single((await desk.ReadAsync(Shipped.District, Months.March.Previous())).History);
    }

    [Fact]
    public async Task AfterItsTime_APageIsTakenDown_AndTheVersionsStay()
    {
        await using var world = await Months.WorldAsync("2025-03-20 09:00");
        await world.PutAsync(new PublicationRule { Area = Shipped.District, RetentionMonths = 2 });
        await world.SendAllAsync(Months.Lives());
        await world.DraftedAsync();
        await world.PublishAsync();
        world.JumpTo("2025-05-20 08:00");
        await world.DraftsAsync(2);
        Assert.True((await world.Desk().ReadAsync(Shipped.District, Months.March)).IsPublic);
        world.JumpTo("2025-05-20 09:30");
        PublicationStatus status = null!;
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(10));
                return !(status = await world.Desk().ReadAsync(Shipped.District, Months.March)).IsPublic;
            },
            () => "The page stays.");
        Assert.Equal((PublicationStage.Withdrawn, PublicationActKind.TakenDown), (status.Stage, status.History[^1].Kind));
        Assert.NotNull(await world.Desk().VersionAsync(Shipped.District, Months.March, 1));
    }
}

/// <summary>What waits for drafts.</summary>
internal static class Drafts
{
    /// <summary>Lets time pass until the area has so many publications.</summary>
    public static async Task<IReadOnlyList<PublicationStatus>> DraftsAsync(this World world, int count)
    {
        IReadOnlyList<PublicationStatus> there = [];
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(5));
                return (there = await world.Desk().ListAsync(Shipped.District)).Count == count;
            },
            () => $"There are {there.Count} publications, not {count}.");
        return there;
    }
}
