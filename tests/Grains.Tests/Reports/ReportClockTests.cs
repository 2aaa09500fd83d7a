using CchcLive.Domain.Reports;
using CchcLive.Grains.Health;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Tests.Cluster;
using CchcLive.Grains.Tests.Publications;
using CchcLive.Grains.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Reports;

/// <summary>Reports are issued by the clock alone: on time, once, caught up if the program was not there, and whatever one of them does, the others are.</summary>
public sealed class ReportClockTests
{
    [Fact]
    public async Task OnFriday_TheBriefIsIssued_Once_AlsoAfterARestart()
    {
        await using var world = await ReportWorlds.WorldAsync("2025-03-13 07:00", new ScriptedComposer(), ReportWorlds.Friday());
        await world.SendAllAsync(Months.Lives());
        Assert.Equal(("thu", "2025-W11", At("2025-03-14 07:00")), Assert.Single(world.Desk().Next(Shipped.District)) is var next ? (next.Kind, next.Period.Id, next.At) : default);
        world.JumpTo("2025-03-14 06:59");
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Empty(await world.Desk().ListAsync(Shipped.District));

        var issue = (await world.IssuesAsync(1))[0];
        Assert.Equal(("2025-W11", 1, ReportIssue.Clock, false, At("2025-03-14 07:00")), (issue.Period.Id, issue.Number, issue.By, issue.IsLate, issue.JudgedAt));
        Assert.InRange(issue.CutOffAt, At("2025-03-14 07:00"), At("2025-03-14 07:15"));
        var report = await world.ReadAsync(issue);
        Assert.Equal((issue.ScheduledAt, true), (report.Basis.ScheduledAt, report.Basis.IsBeforeEndOf(report.Period)));

        await world.CrashAsync();
        for (var minute = 0; minute < 5; minute++) world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Service<ReportRound>().GoAsync(default);
        Assert.Single(await world.Desk().ListAsync(Shipped.District));
        Assert.Equal("2025-W12", Assert.Single(world.Desk().Next(Shipped.District)).Period.Id);
    }

    [Fact]
    public async Task WhatWasMissedWhileTheProgramWasDown_IsCaughtUp_SaysSo_AndHasABound()
    {
        await using var world = await ReportWorlds.WorldAsync("2025-01-02 09:00", new ScriptedComposer(), ReportWorlds.Friday());
        await world.SendAllAsync(Months.Lives());
        world.Clock.Set(At("2025-05-16 09:00"));
        await world.CrashAsync();
        var issues = await world.IssuesAsync(DueReports.MostPeriods);
        Assert.Equal(Enumerable.Range(8, DueReports.MostPeriods).Select(week => $"2025-W{week:00}"), issues.Select(issue => issue.Period.Id).Order(StringComparer.Ordinal));
        Assert.All(issues, issue => Assert.True(issue.IsLate));
        Assert.Equal(At("2025-02-21 07:00"), issues.Single(issue => issue.Period.Id == "2025-W08").JudgedAt);
        Assert.Empty(await world.Service<DueReports>().MissingAsync());
    }

    [Fact]
    public async Task OneThatFails_IsToldOf_AndTriedAgain_AndKeepsNoneOfTheOthersBack()
    {
        var composer = new ScriptedComposer { Make = (_, _) => throw new ReportException("Thiếu dữ liệu.") };
        await using var world = await ReportWorlds.WorldAsync("2025-03-13 07:00", composer, ReportWorlds.Friday(), ReportWorlds.Friday("kenh"), ReportWorlds.Friday("khong-co"));
        await world.SendAllAsync(Months.Lives());
        world.JumpTo("2025-03-14 07:00");
        Assert.Equal("kenh", (await world.IssuesAsync(1))[0].Kind);
        var reason = new ReportReason(world.Service<DueReports>(), world.Service<ReportFaults>(), world.Wall);
        await Wait.UntilAsync(async () => (await reason.LookAsync(default)).Count == 2, () => "The faults are not told.");
        var notes = await reason.LookAsync(default);
        Assert.Equal(["report-missing:khong-co:2025-W11", "report-missing:thu:2025-W11"], notes.Select(note => note.Id).Order(StringComparer.Ordinal));
        Assert.Contains("Thiếu dữ liệu.", notes.Single(note => note.Id.Contains("thu", StringComparison.Ordinal)).Words, StringComparison.Ordinal);

        // the next week's is issued although the last one's still fails; then that is, late
        composer.Make = (order, _) => order.Period.Id == "2025-W11" ? throw new ReportException("Vẫn thiếu.") : Task.FromResult(ScriptedComposer.Plain(order));
        world.JumpTo("2025-03-21 07:00");
        Assert.Equal([("kenh", "2025-W11"), ("kenh", "2025-W12"), ("thu", "2025-W12")], (await world.IssuesAsync(3)).Select(issue => (issue.Kind, issue.Period.Id)).Order());
        composer.Make = (order, _) => Task.FromResult(ScriptedComposer.Plain(order));
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await world.IssuesAsync(4)).Single(issue => issue is { Kind: "thu", Period.Id: "2025-W11" }).IsLate);
        Assert.DoesNotContain(await reason.LookAsync(default), note => note.Id.Contains("thu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OneThatNeverEnds_IsGivenUp_AndIssuesNothingWhenItEndsAtLast()
    {
        var never = new TaskCompletionSource<ReportDocument>();
        ReportOrder? stuck = null;
        var composer = new ScriptedComposer
        {
            Make = (order, _) =>
            {
                stuck = order;
                return never.Task;
            },
        };
        await using var world = await ReportWorlds.WorldAsync("2025-03-13 07:00", composer, ReportWorlds.Friday(), ReportWorlds.Friday("kenh"));
        await world.SendAllAsync(Months.Lives());
        world.JumpTo("2025-03-14 07:00");
        Assert.Equal("kenh", (await world.IssuesAsync(1))[0].Kind);
        await Wait.UntilAsync(
            () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(10));
                return world.Service<ReportFaults>().Of(new MissingReport(Shipped.District, ScriptedComposer.Id, ReportWorlds.Period("2025-W11"), At("2025-03-14 07:00"))) is not null;
            },
            "It is not given up.");

        never.SetResult(ScriptedComposer.Plain(stuck!, figure: 666));
        composer.Make = (order, _) => Task.FromResult(ScriptedComposer.Plain(order));
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        var issue = (await world.IssuesAsync(2)).Single(one => one.Kind == ScriptedComposer.Id);
        Assert.Equal((1, true, 1), (issue.Number, issue.IsLate, (await world.ReadAsync(issue)).Sections[0].Table!.Rows[0].Cells[1].Count));
    }

    [Fact]
    public async Task OneThatCannotBeWritten_IsMissed_AndTriedAgain()
    {
        await using var world = await ReportWorlds.WorldAsync("2025-03-13 07:00", new ScriptedComposer(), ReportWorlds.Friday());
        await world.SendAllAsync(Months.Lives());
        world.Store.Commits = Failing.BeforeCommit;
        world.JumpTo("2025-03-14 07:50");
        var reason = new ReportReason(world.Service<DueReports>(), world.Service<ReportFaults>(), world.Wall);
        Assert.Equal("report-missing:thu:2025-W11", Assert.Single(await reason.LookAsync(default)).Id);
        world.Store.Commits = Failing.Never;
        Assert.True((await world.IssuesAsync(1))[0].IsLate);
        Assert.Empty(await reason.LookAsync(default));
    }

    [Fact]
    public async Task NothingIsDue_FromBeforeTheFirstEvent()
    {
        await using var world = await ReportWorlds.WorldAsync("2025-03-14 08:00", new ScriptedComposer(), ReportWorlds.Friday());
        Assert.Empty(await world.Service<DueReports>().MissingAsync());
        await world.SendAllAsync(Months.Lives());
        Assert.Empty(await world.Service<DueReports>().MissingAsync());
    }

    [Fact]
    public async Task WhatAPersonIssuedBeforeTheCutOff_DoesNotStandForIt_AndWhatSheIssuedAfterwardsDoes()
    {
        await using var world = await ReportWorlds.WorldAsync("2025-03-13 09:00", new ScriptedComposer(), ReportWorlds.Friday(), ReportWorlds.Friday("kenh"));
        await world.SendAllAsync(Months.Lives());
        var week = ReportWorlds.Period("2025-W11");
        await world.Desk().IssueAsync(Shipped.District, ScriptedComposer.Id, week, ReportWorlds.Lan, null);
        world.Clock.Set(At("2025-03-14 07:00"));
        await world.Desk().IssueAsync(Shipped.District, "kenh", week, ReportWorlds.Lan, null);
        await world.Service<ReportRound>().GoAsync(default);
        var issues = await world.Desk().ListAsync(Shipped.District);
        Assert.Equal([("kenh", 1, "lan", false), ("thu", 1, "lan", false), ("thu", 2, ReportIssue.Clock, true)], issues.Select(one => (one.Kind, one.Number, one.By, one.Reason is not null)).Order());
        Assert.Empty(await world.Service<DueReports>().MissingAsync());
    }

    [Fact]
    public async Task ALineThatNamesAnArea_GoesBeforeTheOneForAll()
    {
        var monday = ReportWorlds.Friday() with { CutOff = new ReportDay { AfterEnd = 1 } };
        await using var world = await ReportWorlds.WorldAsync("2025-03-13 07:00", new ScriptedComposer(), ReportWorlds.Friday(area: ReportSchedule.EveryArea), monday);
        Assert.Equal(At("2025-03-17 07:00"), Assert.Single(world.Desk().Next(Shipped.District)).At);
        Assert.Equal(At("2025-03-14 07:00"), Assert.Single(world.Desk().Next("bt-khac")).At);
    }

    [Fact]
    public async Task WhatShips_IsMadeByTheProgram()
    {
        var lines = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "reports"), "*.json").SelectMany(file => ReportScheduleFile.Parse(File.ReadAllBytes(file))).ToList();
        await using var world = await World.StartAsync();
        Assert.All(lines, line => Assert.Contains(line.Period, world.Desk().Kinds.Single(kind => kind.Kind == line.Kind).Periods));
    }

    [Fact]
    public async Task OfTwoSilos_OneIssues()
    {
        await using var hosts = await TwoHosts.StartAsync();
        await TwoHosts.SendAsync(hosts.One, [.. Months.Lives()]);
        var missing = new MissingReport(Shipped.District, "kenh", ReportWorlds.Period("2025-W10"), At("2025-03-07 07:00"));
        var desks = new[] { hosts.One, hosts.Other }.Select(host => host.GetRequiredService<ReportDesk>()).ToArray();
        await Task.WhenAll(desks.Select(desk => desk.IssueScheduledAsync(missing, default)));
        foreach (var desk in desks) Assert.Equal((1, ReportIssue.Clock), Assert.Single(await desk.ListAsync(Shipped.District)) is var issue ? (issue.Number, issue.By) : default);
    }
}
