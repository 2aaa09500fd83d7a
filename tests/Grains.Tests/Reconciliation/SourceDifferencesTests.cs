using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Reconciliation;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Reconciliation.CountsWorld;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Reconciliation;

/// <summary>What a source declares ages like what a unit counts.</summary>
public sealed class SourceDifferencesTests
{
    private const string Feed = "bieu-06";

    [Fact]
    public async Task ASourcesDifference_IsAsOldAsTheFirstDayInARowThatShowedIt()
    {
        await using var world = await CountsWorld.StartAsync();
        await DeclareAsync(world, (7, 4, 3), (8, 4, 3), (9, 5, 2), (11, 4, 1)); // ours: five open and three late until 9/3, four and two from 10/3 on
        var open = await world.CellAsync(new CountCell(AnLac, null, CountedState.Open, null, Feed));
        var late = await world.CellAsync(Late with { Source = Feed });
        Assert.Equal((0L, (DateOnly?)null), (open.Value, open.Since));
        Assert.Equal((1L, March(9), 3), (late.Value, late.Since, late.Age));
        Assert.Equal(1, late.Unknown);
    }

    [Fact]
    public async Task ASourcesDifference_IsExplainedByTheUnit_AndNotByWhatExplainsTheUnitsOwn()
    {
        await using var world = await CountsWorld.StartAsync();
        await DeclareAsync(world, (11, 4, 1));
        await world.DeclareAsync(Figure(CountedState.OpenLate, 11, 1));
        await world.Service<CountsDesk>().ExplainAsync(Late with { Source = Feed }, 1, DifferenceCause.NotSynced, "Chưa đồng bộ.", Clerk);
        Assert.Equal(ExplanationStanding.Filed, (await world.CellAsync(Late with { Source = Feed })).Standing);
        Assert.Equal(ExplanationStanding.None, (await world.CellAsync(Late)).Standing);
    }

    private static Task DeclareAsync(World world, params (int Day, long Open, long Late)[] days) => world.Grains.Source(Feed).DeclareTotals(new TotalsDeclaration(
        "Văn phòng", [.. days.Select(day => new TotalsRow(March(day.Day), AnLac, null, [0, 0, 0, 0, 0, 0, 0, 0, day.Open, day.Open - day.Late, day.Late]))]));
}
