using CchcLive.Domain.Calendars;
using CchcLive.Domain.Due;
using CchcLive.Domain.Tests.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Due;

public class FinancialWaitTests
{
    private readonly WorkingCalendar _calendar = Shipped().Build();

    [Theory]
    [InlineData("2026-10-08 10:00", "2026-10-09 10:00", "2026-10-20 17:00")]
    [InlineData("2026-10-08 10:00", "2026-10-08 11:00", "2026-10-20 08:30")]
    [InlineData("2026-10-10 08:00", "2026-10-11 20:00", "2026-10-19 17:00")]
    [InlineData("2026-10-19 16:00", "2026-10-21 09:00", "2026-10-21 10:00")]
    [InlineData("2026-10-19 17:01", "2026-10-21 09:00", "2026-10-19 17:00")]
    [InlineData("2026-10-09 10:00", "2026-10-08 10:00", "2026-10-19 17:00")]
    public void A_wait_adds_the_working_time_it_lasted_if_it_began_in_time(string from, string to, string expected)
    {
        Assert.True(DueDates.TryAfterWait(_calendar, _calendar.At("2026-10-19 17:00"), _calendar.At(from), _calendar.At(to), out var due));
        Assert.Equal(expected, _calendar.Local(due));
    }

    [Fact]
    public void A_wait_into_a_year_without_table_is_refused()
    {
        Assert.False(DueDates.TryAfterWait(_calendar, _calendar.At("2027-12-20 17:00"), _calendar.At("2027-12-15 09:00"), _calendar.At("2028-01-05 09:00"), out var due));
        Assert.Equal(0, due);
    }
}
