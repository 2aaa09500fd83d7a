using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Queries;

/// <summary>The flow of a period, as charts ask for it.</summary>
public sealed class FlowTests
{
    private static readonly FlowQuery Week = new(
        Shipped.District, At("2025-03-06 00:00"), At("2025-03-12 23:00"), TimeSpan.FromDays(1), ReferenceData.DefaultRule, UnitRole.Handling, null);

    [Fact]
    public async Task EachDay_HasWhatHappenedInIt_AndTheLastEndsNowWithTheLiveFigures()
    {
        await using var world = await StartedAsync();
        await world.SettledAsync();

        var flow = await world.Flow.CountAsync(Week);

        Assert.Equal([6, 7, 8, 9, 10, 11], flow.Ends.SkipLast(1).Select(end => Shipped.Office.LocalDate(end).Day));
        Assert.Equal(Shipped.Office.EndOfDay(new DateOnly(2025, 3, 6)) - 1, flow.Ends[0]);
        Assert.Equal(At("2025-03-12 10:00").UtcTicks, flow.Ends[^1]);
        Assert.Equal("1 0 0 0 1 1 0", string.Join(' ', flow.Received));
        Assert.Equal("0 0 0 0 0 1 1", string.Join(' ', flow.Processed));
        Assert.Equal("0 0 0 0 0 1 0", string.Join(' ', flow.ProcessedLate));
        Assert.Equal("2 2 2 2 3 3 2", string.Join(' ', flow.Open));
        Assert.Equal("0 1 1 1 1 0 0", string.Join(' ', flow.OpenLate));
        var live = (await world.BoardAsync()).Total;
        Assert.Equal((live[BoardColumns.IndexOf(BoardWindow.Now, Measure.Open)], live[BoardColumns.IndexOf(BoardWindow.Now, Measure.OpenLate)]), (flow.Open[^1], flow.OpenLate[^1]));
    }

    [Fact]
    public async Task AskedForOneFieldOrOneUnit_ItIsTheirs()
    {
        await using var world = await StartedAsync();

        var land = await world.Flow.CountAsync(Week with { Only = new DossierFilter(Dimension.Field, "dat-dai") });
        var justice = await world.Flow.CountAsync(Week with { Id = Justice });

        Assert.Equal((1, 1), (land.Received.Sum(), land.Open[^1]));
        Assert.Equal((2, 1), (justice.Received.Sum(), justice.Open[^1]));
    }

    [Fact]
    public async Task AsOf_KnowsOnlyWhatHadOccurred_AndEndsThere()
    {
        await using var world = await StartedAsync();

        var then = await world.Flow.CountAsync(Week with { AsOf = At("2025-03-11 08:00"), Step = TimeSpan.FromHours(24 * 7) });

        Assert.Equal([At("2025-03-11 08:00").UtcTicks], then.Ends);
        Assert.Equal((2, 0, 3, 1), (then.Received[0], then.Processed[0], then.Open[0], then.OpenLate[0]));
    }

    [Fact]
    public async Task KnownAt_IsWhatWasAnsweredThen()
    {
        await using var world = await StartedAsync();
        var then = await world.Flow.CountAsync(Week);
        world.JumpTo("2025-03-12 15:00");
        await world.SendAllAsync([Completed("D-2", "2025-03-07 09:00"), Received("D-5", Justice, "2025-03-06 08:00")]);

        var known = await world.Flow.CountAsync(Week with { KnownAt = At("2025-03-12 10:00") });

        Assert.Equivalent(then, known, strict: true);
        Assert.Equal("0 1 0 0 0 1 1", string.Join(' ', (await world.Flow.CountAsync(Week)).Processed));
    }

    [Fact]
    public async Task AStepThatIsNotWhole_LeavesAShorterLastBucket_AndAPeriodAfterNow_None()
    {
        await using var world = await StartedAsync();

        var hours = await world.Flow.CountAsync(Week with { From = At("2025-03-12 00:00"), Step = TimeSpan.FromHours(4) });

        Assert.Equal([At("2025-03-12 04:00").UtcTicks - 1, At("2025-03-12 08:00").UtcTicks - 1, At("2025-03-12 10:00").UtcTicks], hours.Ends);
        Assert.Empty((await world.Flow.CountAsync(Week with { From = At("2025-03-13 00:00") })).Received);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => world.Flow.CountAsync(Week with { Step = TimeSpan.Zero }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => world.Flow.CountAsync(Week with { Step = TimeSpan.FromMinutes(1) }));
    }

    /// <summary>On 12/03/2025 at 10:00: D-1 of Justice due Thursday 06/03 and ended late on the 11th; D-2 of Land; D-3 of Justice, ended today; D-4 of Justice.</summary>
    private static async Task<World> StartedAsync()
    {
        var world = await World.StartAsync();
        await world.SendAllAsync(
        [
            Received("D-1", Justice, "2025-03-03 08:00", "2025-03-06 17:00"),
            Completed("D-1", "2025-03-11 09:00"),
            Received("D-2", Land, "2025-03-06 08:00", "2025-03-20 17:00", Name(FieldId.FieldCode, "dat-dai")),
            Received("D-3", Justice, "2025-03-10 10:00", "2025-03-20 17:00"),
            Completed("D-3", "2025-03-12 09:00"),
            Received("D-4", Justice, "2025-03-11 10:00", "2025-03-20 17:00"),
        ]);
        return world;
    }
}
