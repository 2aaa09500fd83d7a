using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Queries;

/// <summary>What will be late, over all shards.</summary>
public sealed class RiskTests
{
    private static readonly RiskQuery Now = new(Shipped.District, ReferenceData.DefaultRule);

    [Fact]
    public async Task TheBoard_HasBothDaysByUnit_AndTheMostUrgentFirst()
    {
        await using var world = await StartedAsync();

        var board = await world.Risk.ReadAsync(Shipped.District, ReferenceData.DefaultRule);

        Assert.Equal((2, 2), (board.DueToday, board.DueTomorrow));
        Assert.Equal([(AnLac, 0, 1), (Justice, 1, 1), (Land, 1, 0)], board.Units.Where(unit => unit.DueToday + unit.DueTomorrow > 0).Select(unit => (unit.Id, unit.DueToday, unit.DueTomorrow)).Order());
        Assert.Equal(world.Registry.TreeOf(Shipped.District).Children.Select(child => child.Id), board.Units.Select(unit => unit.Id));
        Assert.Equal(["T-2", "T-1", "M-1", "M-2"], board.Lines.Select(line => line.Code));
        Assert.Equal((At("2025-03-13 07:30").UtcTicks, At("2025-03-11 17:00").UtcTicks), (board.Lines[0].WillBeLateAt, board.Lines[0].ApologiseBy));
    }

    [Fact]
    public async Task TheListOfADay_IsAsLongAsItsFigure_AndPages()
    {
        await using var world = await StartedAsync();

        var today = await world.Risk.ReadAsync(Now with { Day = RiskDay.Today });
        var second = await world.Risk.ReadAsync(Now with { Day = RiskDay.Tomorrow, Skip = 1, Take = 1 });
        var field = await world.Risk.ReadAsync(Now with { Only = new DossierFilter(Dimension.Field, "dat-dai") });

        Assert.Equal(["T-2", "T-1"], today.Lines.Select(line => line.Code));
        Assert.Equal((2, 2, "M-2"), (second.DueToday, second.DueTomorrow, Assert.Single(second.Lines).Code));
        Assert.Equal((1, 0, "T-2"), (field.DueToday, field.DueTomorrow, Assert.Single(field.Lines).Code));
    }

    [Fact]
    public async Task AUnitItself_IsOneRow_AndAsOf_ItIsAsItWas()
    {
        await using var world = await StartedAsync();

        var then = await world.Risk.ReadAsync(Now with { Id = Justice, AsOf = At("2025-03-11 08:00") });

        Assert.Equal(new UnitRisk(Justice, 1, 1), Assert.Single(then.Units));
        Assert.Equal(["E-1", "T-1"], then.Lines.Select(line => line.Code));
    }

    [Fact]
    public async Task KnownAt_IsWhatWasAnsweredThen()
    {
        await using var world = await StartedAsync();
        world.JumpTo("2025-03-12 15:00");
        await world.SendAllAsync([Completed("T-1", "2025-03-12 09:00"), Completed("M-1", "2025-03-12 09:00")]);

        var known = await world.Risk.ReadAsync(Now with { KnownAt = At("2025-03-12 10:00") });
        var now = await world.Risk.ReadAsync(Now);

        Assert.Equal((2, 2, "T-2 T-1 M-1 M-2"), (known.DueToday, known.DueTomorrow, string.Join(' ', known.Lines.Select(line => line.Code))));
        Assert.Equal((1, 1), (now.DueToday, now.DueTomorrow));
    }

    /// <summary>On Wednesday 12/03/2025 at 10:00: two due today, two tomorrow, one on Friday, one late, one that was due on the 11th and ended then.</summary>
    private static async Task<World> StartedAsync()
    {
        var world = await World.StartAsync();
        await world.SendAllAsync(
        [
            Received("T-1", Justice, "2025-03-03 08:00", "2025-03-12 17:00"),
            Received("T-2", Land, "2025-03-03 08:00", "2025-03-12 11:00", Name(FieldId.FieldCode, "dat-dai")),
            Received("M-1", AnLac, "2025-03-03 08:00", "2025-03-13 16:00"),
            Received("M-2", Justice, "2025-03-11 08:30", "2025-03-13 17:00"),
            Received("F-1", Justice, "2025-03-03 08:00", "2025-03-14 17:00"),
            Received("L-1", Land, "2025-03-03 08:00", "2025-03-11 17:00"),
            Received("E-1", Justice, "2025-03-03 08:00", "2025-03-11 17:00"),
            Completed("E-1", "2025-03-11 09:00"),
        ]);
        return world;
    }
}
