using CchcLive.Domain.Counting;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Closes;

/// <summary>As known then, and as known now.</summary>
public sealed class LateArrivalTests
{
    [Fact]
    public async Task WhatComesAfterTheClose_ChangesTheDayAsKnownNow_AndNeverTheClose()
    {
        await using var world = await World.StartAsync("2025-03-12 16:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00", "2025-03-11 17:00"));
        world.JumpTo("2025-03-13 00:00");
        var close = await world.ClosesAsync("2025-03-12");

        world.JumpTo("2025-03-13 08:00");
        await world.SendAsync(Received("A-2", Justice, "2025-03-12 10:00", "2025-03-11 17:00"));
        await world.SendAsync(Completed("A-1", "2025-03-12 15:00"));
        await world.SendAsync(Received("A-3", Justice, "2025-03-13 07:45", "2025-03-20 17:00"));
        var now = await world.Service<CloseQueries>().AsKnownNowAsync(Shipped.District, close.Date);

        Assert.Equal((1, 0, 1), (close.Today(Measure.Received), close.Today(Measure.Processed), close.Today(Measure.OpenLate)));
        Assert.Equal((2, 1, 1), (now.Today(Measure.Received), now.Today(Measure.Processed), now.Today(Measure.OpenLate)));
        Assert.Equal(Domain.Closes.DayCloseCodec.Encode(close), Domain.Closes.DayCloseCodec.Encode((await world.CloseOfAsync("2025-03-12"))!));
        Assert.Equal((close.EndsAt, true), (now.EndsAt, now.IsMadeUp));
        Assert.Equal(close.Positions.Sum() + 3, now.Positions.Sum());
    }

    [Fact]
    public async Task ADayThatNobodyTouched_IsKnownNowAsItWasThen()
    {
        await using var world = await World.StartAsync("2025-03-12 16:00");
        await world.SendAllAsync(Enumerable.Range(0, 30).Select(i => Received(Code(i), Justice, "2025-03-12 09:00", "2025-03-14 17:00")));
        world.JumpTo("2025-03-13 00:00");
        var close = await world.ClosesAsync("2025-03-12");
        world.JumpTo("2025-03-20 08:00");
        await world.SendAllAsync(Enumerable.Range(0, 30).Select(i => Completed(Code(i), "2025-03-18 09:00")));

        var now = await world.Service<CloseQueries>().AsKnownNowAsync(Shipped.District, close.Date);

        Assert.Equal(close.Rows.SelectMany(row => row.Today.Concat(row.Month)), now.Rows.SelectMany(row => row.Today.Concat(row.Month)));
        Assert.Equal(close.Rows.Select(row => (row.Unit, row.DataAt, row.Feed)), now.Rows.Select(row => (row.Unit, row.DataAt, row.Feed)));
    }
}
