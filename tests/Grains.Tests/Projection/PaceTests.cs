using CchcLive.Grains.Projection;
using CchcLive.TestSupport;

namespace CchcLive.Grains.Tests.Projection;

public sealed class PaceTests
{
    private static readonly TimeSpan Took = TimeSpan.FromMilliseconds(100);
    private static readonly ProjectionSettings Settings = new() { Every = TimeSpan.FromSeconds(1), RushEventsPerSecond = 250, LongestYield = TimeSpan.FromMinutes(1) };

    private readonly ManualTimeProvider _clock = new();

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(500, 0.1)] // in two seconds: 250 a second are not yet a rush
    [InlineData(501, 1.9)]
    public void Rest_IsAsLongAsTheWork_AndInARushNineteenTimes(long events, double seconds)
    {
        var pace = Seen(events);

        Assert.Equal(TimeSpan.FromSeconds(seconds), pace.Rest(Took, TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public void Rest_InARush_IsNeverShorterThanThePauseBetweenLooks() =>
        Assert.Equal(Settings.Every, Seen(10_000).Rest(TimeSpan.FromMilliseconds(1), TimeSpan.Zero));

    [Fact]
    public void Rest_InARushThatLasts_LeavesTheTableAFifthOfTheTime() =>
        Assert.Equal(Took * 4, Seen(10_000).Rest(Took, TimeSpan.FromSeconds(61)));

    [Fact]
    public void ARush_EndsWhenIngestIsCalmAgain()
    {
        var pace = Seen(10_000);

        _clock.Advance(TimeSpan.FromSeconds(2));
        pace.See(10_100);

        Assert.Equal(Took, pace.Rest(Took, TimeSpan.Zero));
    }

    private ProjectionPace Seen(long events)
    {
        var pace = new ProjectionPace(Settings, _clock, position: 7);
        _clock.Advance(TimeSpan.FromSeconds(2));
        pace.See(7 + events);
        return pace;
    }
}
