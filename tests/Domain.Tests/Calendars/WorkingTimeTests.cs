using CchcLive.Domain.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Calendars;

public class WorkingTimeTests
{
    private readonly WorkingCalendar _shipped = Shipped().Build();

    [Theory]
    [InlineData("2026-10-09 17:20", 8 * 60, "2026-10-12 17:00")]
    [InlineData("2026-10-09 09:00", 8 * 60, "2026-10-12 09:00")]
    [InlineData("2026-10-09 09:00", 150, "2026-10-09 11:30")]
    [InlineData("2026-10-09 09:00", 151, "2026-10-09 13:01")]
    [InlineData("2026-10-09 12:00", 60, "2026-10-09 14:00")]
    [InlineData("2026-10-09 05:00", 60, "2026-10-09 08:30")]
    [InlineData("2026-10-10 09:00", 60, "2026-10-12 08:30")]
    [InlineData("2026-11-23 16:30", 60, "2026-11-25 08:00")]
    [InlineData("2025-12-31 16:00", 120, "2026-01-05 08:30")]
    [InlineData("2025-12-31 16:00", 60, "2025-12-31 17:00")]
    public void TryAddWorkingTime_EndsAtTheEarliestInstantWorked(string from, int minutes, string expected)
    {
        Assert.True(_shipped.TryAddWorkingTime(_shipped.At(from), TimeSpan.FromMinutes(minutes), out var result));
        Assert.Equal(expected, _shipped.Local(result));
        Assert.True(_shipped.TryWorkingTime(_shipped.At(from), result, out var worked));
        Assert.Equal(TimeSpan.FromMinutes(minutes), worked);
    }

    [Fact]
    public void TryAddWorkingTime_Zero_IsTheSameInstantEvenWithoutATable()
    {
        Assert.True(_shipped.TryAddWorkingTime(_shipped.At("2030-10-10 09:00"), TimeSpan.Zero, out var result));
        Assert.Equal(_shipped.At("2030-10-10 09:00"), result);
    }

    [Fact]
    public void TryAddWorkingTime_Negative_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _shipped.TryAddWorkingTime(0, TimeSpan.FromTicks(-1), out _));

    [Fact]
    public void TryAddWorkingTime_BeyondTheLastTable_Refuses()
    {
        Assert.False(_shipped.TryAddWorkingTime(_shipped.At("2027-12-31 16:00"), TimeSpan.FromHours(2), out _));
        Assert.False(_shipped.TryAddWorkingTime(_shipped.At("2024-12-31 16:00"), TimeSpan.FromHours(2), out _));
        Assert.False(_shipped.TryAddWorkingTime(_shipped.At("2026-12-31 16:00"), TimeSpan.MaxValue, out _));
    }

    [Theory]
    [InlineData("2026-10-05 09:00", "2026-10-08 10:00", 25 * 60)]
    [InlineData("2026-10-08 10:00", "2026-10-05 09:00", -25 * 60)]
    [InlineData("2026-10-10 00:00", "2026-10-11 23:59", 0)]
    [InlineData("2026-10-09 11:40", "2026-10-09 13:10", 10)]
    [InlineData("2026-11-23 17:00", "2026-11-25 07:30", 0)]
    [InlineData("2025-12-31 16:00", "2026-01-05 08:30", 120)]
    public void TryWorkingTime_CountsOnlyShifts(string from, string to, int minutes)
    {
        Assert.True(_shipped.TryWorkingTime(_shipped.At(from), _shipped.At(to), out var time));
        Assert.Equal(TimeSpan.FromMinutes(minutes), time);
    }

    [Fact]
    public void TryWorkingTime_TouchingAYearWithoutTable_Refuses()
    {
        Assert.False(_shipped.TryWorkingTime(_shipped.At("2024-12-31 09:00"), _shipped.At("2025-01-03 09:00"), out _));
        Assert.False(_shipped.TryWorkingTime(_shipped.At("2027-12-31 09:00"), _shipped.At("2028-01-03 09:00"), out _));
    }
}
