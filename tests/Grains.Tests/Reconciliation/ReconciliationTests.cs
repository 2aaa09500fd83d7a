using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Access;
using CchcLive.Grains.Health;
using CchcLive.Grains.Reconciliation;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal.Verification;
using CchcLive.TestSupport;
using static CchcLive.Grains.Tests.Reconciliation.CountsWorld;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Reconciliation;

/// <summary>Software − actual over the life of a difference.</summary>
public sealed class ReconciliationTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ADifference_AgesIsExplainedAcceptedAndResolved_AndARestartForgetsNothing(bool onPostgres)
    {
        if (onPostgres) Assert.SkipWhen(PostgresServer.MissingReason is not null, PostgresServer.MissingReason ?? "");
        await using var world = await CountsWorld.StartAsync(onPostgres ? await postgres.CreateDatabaseAsync() : null);
        var desk = world.Service<CountsDesk>();
        await world.DeclareAsync(Figure(CountedState.OpenLate, 9, 3), Figure(CountedState.OpenLate, 10, 1));
        Assert.Equal((1L, March(10)), ((await world.CellAsync(Late)).Value, (await world.CellAsync(Late)).Since)); // on 9/3 both had three, on 10/3 the program had two

        await desk.ExplainAsync(Late, 1, DifferenceCause.NotEntered, "L-1 đã trả ngày 7/3, chưa nhập.", Clerk);
        var explained = await world.CellAsync(Late);
        Assert.Equal((ExplanationStanding.Filed, false), (explained.Standing, explained.IsUnexplained));
        await desk.ReviewAsync(AnLac, explained.Explanation!.Number, isAccepted: true, "", Leader);
        await world.RestartAsync();
        Assert.Equal((ExplanationStanding.Accepted, 2), ((await world.CellAsync(Late)).Standing, (await world.CellAsync(Late)).Age));

        await world.DeclareAsync(Figure(CountedState.OpenLate, 11, 0)); // the figure is another one now: it needs words of its own
        Assert.Equal((2L, March(10), ExplanationStanding.Outdated), ((await world.CellAsync(Late)).Value, (await world.CellAsync(Late)).Since, (await world.CellAsync(Late)).Standing));
        await world.DeclareAsync(Figure(CountedState.OpenLate, 12, 2));

        var resolved = await world.CellAsync(Late);
        Assert.Equal((0L, (DateOnly?)null), (resolved.Value, resolved.Since));
        Assert.Equal([new DifferenceSpell(March(10), March(12), 2)], resolved.Spells);
        Assert.Equal((ExplanationStanding.Accepted, 1), ((await world.CellAsync(Late, March(10))).Standing, (int)(await world.CellAsync(Late, March(10))).Value!)); // as it stood then
        await foreach (var verdict in JournalVerifier.VerifyAsync(world.Store)) Assert.True(verdict.IsClean, verdict.Detail);
    }

    [Fact]
    public async Task WhatArrivesLate_MakesTheDifferenceGo_AndWhatWasSeenThenStays()
    {
        await using var world = await CountsWorld.StartAsync();
        await world.DeclareAsync(Figure(CountedState.OpenLate, 11, 1));
        await world.SendAsync(Completed("L-1", "2025-03-10 15:00"));
        var cell = await world.CellAsync(Late);
        Assert.Equal((0L, 2L), (cell.Value, cell.Declared!.Software));
    }

    [Fact]
    public async Task EveryState_IsComparedWithItsMeasure_OfTheSameFieldAndPeriod()
    {
        await using var world = await CountsWorld.StartAsync();
        await world.DeclareAsync(
            Figure(CountedState.Open, 11, 4), Figure(CountedState.Open, 11, 1, field: "ho-tich"), Figure(CountedState.OpenLate, 11, 2), Figure(CountedState.WaitingCollect, 11, 1),
            Figure(CountedState.Processed, 11, 1, from: March(1)), Figure(CountedState.Processed, 11, 0, from: March(11)), Figure(CountedState.ProcessedLate, 11, 1, from: March(1)));
        var board = await world.Service<ReconciliationQueries>().ReadAsync("quan-binh-tan");
        Assert.Equal(7, board.Cells.Count);
        Assert.Empty(board.Differing);
        Assert.Equal(1, board.Cells.Single(cell => cell.Cell == Late).Unknown);
        Assert.DoesNotContain(AnLac, board.Silent);
        Assert.Contains(Justice, board.Silent);
    }

    [Fact]
    public async Task AUnitWithoutData_CannotBeCompared()
    {
        await using var world = await World.StartAsync();
        await world.Service<CountsDesk>().DeclareAsync(Justice, [Figure(CountedState.Open, 11, 7)], Clerk);
        var cell = await world.CellAsync(new CountCell(Justice, null, CountedState.Open, null, null));
        Assert.Null(cell.Value);
        await Assert.ThrowsAsync<ReconciliationException>(() => world.Service<CountsDesk>().ExplainAsync(cell.Cell, 0, DifferenceCause.Other, "x", Clerk));
    }

    [Fact]
    public async Task WhoHasAnAccount_DoesNotDecideOnHisOwnExplanation()
    {
        await using var world = await CountsWorld.StartAsync();
        await world.Service<AccessRegistry>().ChangeAsync(_ => new AccessEntry("test") { Accounts = [new Account { Name = Clerk.Actor, DisplayName = "Nguyễn Văn A", Stamp = "s" }] });
        await world.DeclareAsync(Figure(CountedState.OpenLate, 11, 1));
        var desk = world.Service<CountsDesk>();
        var number = (await desk.ExplainAsync(Late, 1, DifferenceCause.Other, "Một.", Clerk)).Explanation!.Number;
        await Assert.ThrowsAsync<ReconciliationException>(() => desk.ReviewAsync(AnLac, number, true, "", Clerk));
        Assert.Equal(ExplanationStanding.Filed, (await world.CellAsync(Late)).Standing);
        await desk.ReviewAsync(AnLac, number, true, "", Leader);
        Assert.Equal(ExplanationStanding.Accepted, (await world.CellAsync(Late)).Standing);
    }

    [Fact]
    public async Task WhoSawAnotherFigureOrExplanation_IsToldSo_AndNothingIsWritten()
    {
        await using var world = await CountsWorld.StartAsync();
        var desk = world.Service<CountsDesk>();
        await world.DeclareAsync(Figure(CountedState.OpenLate, 11, 1));
        await Assert.ThrowsAsync<ReconciliationException>(() => desk.ExplainAsync(Late, 5, DifferenceCause.Other, "x", Clerk));
        await Assert.ThrowsAsync<ReconciliationException>(() => desk.ExplainAsync(Late with { Field = "ho-tich" }, 1, DifferenceCause.Other, "x", Clerk));
        var first = (await desk.ExplainAsync(Late, 1, DifferenceCause.Other, "Một.", Clerk)).Explanation!.Number;
        await desk.ExplainAsync(Late, 1, DifferenceCause.Other, "Hai.", Clerk);
        await Assert.ThrowsAsync<ReconciliationException>(() => desk.ReviewAsync(AnLac, first, true, "", Leader));
        await Assert.ThrowsAsync<ReconciliationException>(() => desk.ReviewAsync(AnLac, 99, true, "", Leader));
        Assert.Equal(2, (await world.Service<ReconciliationQueries>().HistoryAsync(AnLac)).Explanations.Count(one => one.Review is null));
        Assert.Equal(
            ["difference-explained", "difference-explained", "counts-declared"],
            (await world.Service<AuditLog>().NewestAsync(new AuditFilter(), long.MaxValue, 3)).Select(line => line.Entry.Action));
    }

    [Fact]
    public async Task AnUnexplainedDifference_IsAReasonForAlarm_OnlyAfterTheDaysOfTheRule()
    {
        await using var world = await CountsWorld.StartAsync();
        await world.DeclareAsync(Figure(CountedState.OpenLate, 11, 1));
        var reason = new ReconciliationReason(world.Service<ReconciliationQueries>(), world.Registry, world.Service<ReconciliationRule>(), world.Clock);
        Assert.Empty(await reason.LookAsync(default));
        world.JumpTo("2025-03-25 23:00");
        Assert.Empty(await reason.LookAsync(default));
        world.JumpTo("2025-03-26 00:30");
        Assert.Contains(AnLac, Assert.Single(await reason.LookAsync(default)).Words, StringComparison.Ordinal);
        await world.Service<CountsDesk>().ExplainAsync(Late, (await world.CellAsync(Late)).Value!.Value, DifferenceCause.NotEntered, "Chưa nhập.", Clerk);
        Assert.Single(await reason.LookAsync(default)); // looked at again after some minutes
        world.JumpTo("2025-03-26 00:36");
        Assert.Empty(await reason.LookAsync(default));
    }
}
