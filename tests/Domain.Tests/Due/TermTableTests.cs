using CchcLive.Domain.Calendars;
using CchcLive.Domain.Due;
using CchcLive.Domain.Tests.Calendars;
using static CchcLive.Domain.Tests.Calendars.TestCalendars;

namespace CchcLive.Domain.Tests.Due;

/// <summary>The worked due dates of D§3.2, row by row.</summary>
public class TermTableTests
{
    private static readonly CalendarDefinition Announced = Shipped();

    [Theory]
    [InlineData("2026-08-20 09:00", 3, "2026-08-24 17:00", "2026-08-24 09:00")]
    [InlineData("2026-08-28 10:00", 5, "2026-09-09 17:00", "2026-09-09 10:00")]
    [InlineData("2026-02-13 16:30", 2, "2026-02-24 17:00", "2026-02-24 16:30")]
    [InlineData("2026-04-23 09:00", 3, "2026-04-29 17:00", "2026-04-29 09:00")]
    [InlineData("2026-04-23 09:00", 4, "2026-05-04 17:00", "2026-05-04 09:00")]
    [InlineData("2026-11-20 14:00", 2, "2026-11-25 17:00", "2026-11-25 14:00")]
    [InlineData("2026-11-20 14:00", 5, "2026-11-30 17:00", "2026-11-30 14:00")]
    [InlineData("2026-10-09 17:20", 1, "2026-10-12 17:00", "2026-10-12 17:00")]
    [InlineData("2026-10-05 09:00", 10, "2026-10-19 17:00", "2026-10-19 09:00")]
    public void Due_by_the_announced_calendar(string received, int days, string modeA, string modeB) => AssertDue(Announced, received, days, modeA, modeB);

    [Theory]
    [InlineData(2, "2026-11-26 17:00", "2026-11-26 14:00")]
    [InlineData(5, "2026-11-30 17:00", "2026-11-30 14:00")]
    public void Due_if_23_11_were_swapped_with_28_11(int days, string modeA, string modeB) =>
        AssertDue(Announced.WithSwap(Day("2026-11-23"), Day("2026-11-28")), "2026-11-20 14:00", days, modeA, modeB);

    [Fact]
    public void Ignoring_the_swapped_Saturday_would_give_another_day()
    {
        var withoutSwaps = Announced with { Years = [.. Announced.Years.Select(y => y with { Swaps = [] })] };
        AssertDue(withoutSwaps, "2026-08-20 09:00", 3, "2026-08-25 17:00", "2026-08-25 09:00");
    }

    private static void AssertDue(CalendarDefinition definition, string received, int days, string modeA, string modeB)
    {
        var calendar = definition.Build();
        Assert.True(DueDates.TryDue(calendar, calendar.At(received), days, TermUnit.WorkingDay, DayCount.ExcludeFirstDay, out var a));
        Assert.True(DueDates.TryDue(calendar, calendar.At(received), days, TermUnit.WorkingDay, DayCount.AddHours, out var b));
        Assert.Equal((modeA, modeB), (calendar.Local(a), calendar.Local(b)));
    }
}
