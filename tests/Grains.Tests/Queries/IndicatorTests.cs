using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Indicators;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Queries;

public sealed class IndicatorTests
{
    private static readonly BoardQuery March = new(
        Shipped.District, new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31), null, ReferenceData.DefaultRule, UnitRole.Handling, Dimension.Unit);

    [Fact]
    public async Task Figures_AreTheBoardsMeasuresWithTheFactsBesideThem_NowAndAsKnownThen()
    {
        await using var world = await World.StartAsync();
        await world.SendAllAsync(
        [
            Received("D-1", Justice, "2025-03-03 08:00", "2025-03-05 17:00", Name(FieldId.ChannelIn, "online"), Name(FieldId.ProcedureLevel, "4"), Name(FieldId.ProcedureCode, "P1"), FieldValue.Of(FieldId.FeeAmount, 8000)),
            Completed("D-1", "2025-03-04 09:00"),
            Received("D-2", AnLac, "2025-03-03 08:00", "2025-03-05 17:00", Name(FieldId.ChannelIn, "post"), Name(FieldId.ProcedureLevel, "toan-trinh"), Name(FieldId.ProcedureCode, "P1")),
            Received("D-3", AnLac, "2025-03-03 08:00", "2025-03-05 17:00", Name(FieldId.Kind, "internal")),
        ]);
        world.JumpTo("2025-03-12 11:00");
        await world.SendAsync(Event(Verb.PaymentFulfilled, "D-1", "2025-03-03 09:00", FieldValue.Of(FieldId.PaidOnline, flag: true)));
        var indicators = world.Service<IndicatorQueries>();

        var now = await indicators.CountAsync(March);
        var then = await indicators.CountAsync(March with { KnownAt = At("2025-03-12 10:30") });

        Assert.Equal((await world.Boards.CountAsync(March)).Total, now.Total.Measures);
        Assert.Equal(now.Total, Figures.Sum(now.Rows.Select(row => row.Value)));
        Assert.Equal([AnLac, Justice], now.Rows.Select(row => row.Key));
        Assert.Equal((2L, 1L, 2L, 1L, 1L), (now.Total[Measure.Received], now.Total[Fact.ReceivedPost], now.Total[Fact.ReceivedLevelFull], now.Total[Fact.ReceivedOnlineFull], now.Of(AnLac)[Fact.InternalToHandle]));
        Assert.Equal((1L, 0L), (now.Total[Fact.PaidOnline], then.Total[Fact.PaidOnline]));
        Assert.Equal((1L, 1L), (now.Total[Fact.WithFee], then.Total[Fact.WithFee]));
        var procedures = IndicatorRegistry.Shipped.Find("procedures-paid-online")!;
        Assert.Equal(IndicatorValue.Of(1, 1), await indicators.ValueAsync(procedures, March));
        Assert.Equal(IndicatorValue.Of(0, 1), (await indicators.DistinctAsync(IndicatorRegistry.Shipped, March with { KnownAt = At("2025-03-12 10:30") }))[procedures.Key]);
    }
}
