using CchcLive.Domain.Due;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Due;

/// <summary>Days late, counted by hand in the shipped calendar.</summary>
public class DaysLateTests
{
    [Theory]
    [InlineData("2026-10-19 17:00", "2026-10-19 18:00", 0, 0)] // the same evening: nothing has opened since
    [InlineData("2026-10-19 17:00", "2026-10-20 09:00", 1, 1)]
    [InlineData("2026-10-19 17:00", "2026-10-20 06:00", 0, 1)] // Tuesday has not opened yet
    [InlineData("2026-10-16 17:00", "2026-10-19 09:00", 1, 3)] // over a weekend
    [InlineData("2026-10-16 17:00", "2026-10-26 09:00", 6, 10)]
    [InlineData("2026-10-19 10:00", "2026-10-19 16:00", 0, 0)] // hours are not days
    [InlineData("2026-02-13 17:00", "2026-02-18 10:00", 0, 5)] // Tết: 16–20/02/2026, with the weekends around it nine days
    [InlineData("2026-02-13 17:00", "2026-02-23 09:00", 1, 10)]
    [InlineData("2026-02-12 17:00", "2026-02-24 09:00", 3, 12)] // the 13th, the 23rd and the 24th
    [InlineData("2025-04-25 17:00", "2025-04-26 09:00", 1, 1)] // Saturday 26/4/2025 was worked for Friday 2/5
    [InlineData("2025-04-29 17:00", "2025-05-02 09:00", 0, 3)]
    [InlineData("2025-04-29 17:00", "2025-05-05 09:00", 1, 6)]
    public void By_hand(string due, string at, int working, int calendar) =>
        Assert.Equal(new DaysLate(working, calendar), Of(due, at));

    [Fact]
    public void What_is_not_late_has_none()
    {
        Assert.Equal(default, Of("2026-10-19 17:00", "2026-10-19 17:00"));
        Assert.Equal(default, DaysLate.Of(Office, 0, isPaused: false, 0, Ticks("2026-10-20 09:00")));
        Assert.Equal(default, DaysLate.Of(Office, Ticks("2026-10-19 17:00"), isPaused: true, 0, Ticks("2026-10-26 09:00")));
    }

    [Fact]
    public void An_end_stops_them_from_when_it_happened()
    {
        var (due, end) = (Ticks("2026-10-16 17:00"), Ticks("2026-10-20 09:00"));
        Assert.Equal(new DaysLate(2, 4), DaysLate.Of(Office, due, isPaused: false, end, Ticks("2026-11-20 09:00")));
        Assert.Equal(new DaysLate(1, 3), DaysLate.Of(Office, due, isPaused: false, end, Ticks("2026-10-19 09:00")));
    }

    private static DaysLate Of(string due, string at) => DaysLate.Of(Office, Ticks(due), isPaused: false, 0, Ticks(at));
}
