using CchcLive.Domain.Events;
using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Reconciliation;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Reconciliation.CountsWorld;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Reconciliation;

/// <summary>Which dossiers make the difference.</summary>
public sealed class DossierComparisonTests
{
    [Fact]
    public async Task TheDossiersOfOneListOnly_AreNamed_WithHowTheyStandOnTheOtherSide()
    {
        await using var world = await CountsWorld.StartAsync();
        await world.DeclareAsync(Figure(CountedState.OpenLate, 11, 4, ["L-1", "L-3", "U-1", "X-9"]), Figure(CountedState.Processed, 11, 1, ["L-2"], March(1)));

        var differing = (await FindAsync(world, Late))!;

        Assert.Equal(
            [
                ("L-2", true, (CountedState?)CountedState.Processed, SoftwareState.OpenLate), // ours; the unit says that it has ended
                ("L-3", false, CountedState.OpenLate, SoftwareState.EndedLate), // theirs; it ended on 10/3
                ("U-1", false, CountedState.OpenLate, SoftwareState.OpenUnknown), // theirs; we do not know its due date
                ("X-9", false, CountedState.OpenLate, SoftwareState.Unknown),
            ],
            differing.Select(one => (one.Code, one.IsInOurs, one.Theirs, one.Ours)));
        Assert.Equal("mot-cua", Assert.Single(differing[1].Sides).Source);
    }

    [Theory]
    [InlineData]
    [InlineData("L-1")]
    [InlineData("L-1", "L-2", "U-1", "X-1", "X-2")]
    [InlineData("X-1", "X-2")]
    public async Task OursLessTheirs_IsTheDifference(params string[] codes)
    {
        await using var world = await CountsWorld.StartAsync();
        await world.DeclareAsync(Figure(CountedState.OpenLate, 11, codes.Length, codes));
        var differing = (await FindAsync(world, Late))!;
        Assert.Equal((await world.CellAsync(Late)).Value, differing.Count(one => one.IsInOurs) - differing.Count(one => !one.IsInOurs));
    }

    [Fact]
    public async Task WithoutCodes_NoDossierCanBeNamed()
    {
        await using var world = await CountsWorld.StartAsync();
        await world.DeclareAsync(Figure(CountedState.OpenLate, 11, 1));
        Assert.Null(await FindAsync(world, Late));
    }

    [Fact]
    public async Task ADossierThatIsOpenInOneSourceAndFinishedInAnother_IsListedWithBoth()
    {
        await using var world = await CountsWorld.StartAsync();
        await world.SendAsync(Completed("L-1", "2025-03-10 15:00") with { Source = "cong-dvc" });
        await world.SendAsync(Event(Verb.Assigned, "L-1", "2025-03-12 08:00", Name(FieldId.UnitId, AnLac))); // after the day: not of it
        await world.DeclareAsync(Figure(CountedState.OpenLate, 11, 2, ["L-1", "L-2"]));
        var one = Assert.Single((await FindAsync(world, Late))!);
        Assert.Equal([("cong-dvc", true, Verb.Completed), ("mot-cua", false, Verb.Received)], one.Sides.Select(side => (side.Source, side.IsEnded, side.Verb)));
        Assert.True(SourceSide.Disagree(one.Sides));
    }

    private static async Task<IReadOnlyList<DifferingDossier>?> FindAsync(World world, CountCell cell) => await world.Service<DossierComparison>().FindAsync(await world.CellAsync(cell));
}
