using CchcLive.Grains.Messages;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Sources;

public sealed class SourceTallyTests
{
    private const string Feed = "mot-cua";

    [Fact]
    public async Task Status_AddsUpWhatCame_AndForgetsTheHourBefore()
    {
        await using var world = await World.StartAsync("2025-03-12 08:00");
        var source = world.Grains.Source(Feed);
        await source.Report(Tally(At("2025-03-12 08:00"), events: 4, lastEvent: At("2025-03-12 07:59"), lagSeconds: 40, new UnitTally(AnLac, 3, 7)));
        world.JumpTo("2025-03-12 08:40");
        await source.Report(Tally(At("2025-03-12 08:40"), events: 2, lastEvent: At("2025-03-12 07:50"), lagSeconds: 80, new UnitTally(AnLac, 1, 5), new UnitTally(Justice, 1, 9)));

        var status = await source.Status();
        Assert.Equal((6, 2, 2, 2), (status.Tally.Events, status.Tally.Duplicates, status.Tally.Orphans, status.Tally.Quarantined));
        Assert.Equal((At("2025-03-12 08:40").UtcTicks, At("2025-03-12 07:59").UtcTicks, At("2025-03-12 08:00").UtcTicks), (status.Tally.ReceivedAt, status.Tally.LastEventAt, status.CountedSince));
        Assert.Equal([new UnitTally(AnLac, 4, 7), new UnitTally(Justice, 1, 9)], status.Tally.Units);
        Assert.Equal((6, 20.0), (status.EventsLastHour, status.LagLastHour));

        world.JumpTo("2025-03-12 09:10");
        status = await source.Status();
        Assert.Equal((2, 40.0), (status.EventsLastHour, status.LagLastHour));
        world.JumpTo("2025-03-12 10:10");
        status = await source.Status();
        Assert.Equal((0, null), (status.EventsLastHour, status.LagLastHour));
        Assert.Equal(6, status.Tally.Events);
    }

    [Fact]
    public async Task Counts_SurviveARestart()
    {
        await using var world = await World.StartAsync("2025-03-12 08:00");
        await world.Grains.Source(Feed).Report(Tally(At("2025-03-12 08:00"), events: 4, lastEvent: At("2025-03-12 07:59"), lagSeconds: 40, new UnitTally(AnLac, 3, 7)));

        await world.RestartAsync();

        var status = await world.Grains.Source(Feed).Status();
        Assert.Equal((4, 4, 10.0), (status.Tally.Events, status.EventsLastHour, status.LagLastHour));
        Assert.Equal([new UnitTally(AnLac, 3, 7)], status.Tally.Units);
    }

    internal static SourceTally Tally(DateTimeOffset at, int events, DateTimeOffset lastEvent, double lagSeconds = 0, params UnitTally[] units) =>
        new(at.UtcTicks, events, 1, 1, 1, lastEvent.UtcTicks, lagSeconds, events, units);
}
