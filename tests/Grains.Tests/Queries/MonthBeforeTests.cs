using CchcLive.Domain.Calendars;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Queries;

/// <summary>Which part of the month before stands beside a month to date. Tết 2025 was 27/01 to 31/01; 01/03 was a Saturday.</summary>
public sealed class MonthBeforeTests
{
    [Theory]
    [InlineData("2025-03-12 10:00", "2025-02-12 10:00", 8)] // Wednesday, the 8th working day of both
    [InlineData("2025-03-03 09:15", "2025-02-03 09:15", 1)] // Monday the 3rd is the first of both
    [InlineData("2025-09-03 10:00", "2025-08-01 10:00", 1)] // after the holidays of 1 and 2 September the 3rd is the first one; 01/08 was a Friday
    public void OnAWorkingDay_ItHasAsManyWorkingDays_AndEndsAtTheSameTime(string at, string expected, int days) =>
        Assert.Equal(new MonthBefore(At(expected) is var end ? new DateOnly(end.Year, end.Month, 1) : default, At(expected).UtcTicks, days, IsWhole: false), MonthBefore.Of(Shipped.Office, At(at).UtcTicks));

    [Fact]
    public void OnADayOff_ItEndsWithTheLastWorkingDay() =>
        Assert.Equal(new MonthBefore(new DateOnly(2025, 2, 1), At("2025-02-08 00:00").UtcTicks - 1, 5, IsWhole: false), MonthBefore.Of(Shipped.Office, At("2025-03-09 10:00").UtcTicks));

    [Fact]
    public void AMonthWithFewerWorkingDays_IsTakenWhole() =>
        Assert.Equal(new MonthBefore(new DateOnly(2025, 2, 1), At("2025-03-01 00:00").UtcTicks - 1, 21, IsWhole: true), MonthBefore.Of(Shipped.Office, At("2025-03-31 10:00").UtcTicks));

    [Fact]
    public void BeforeTheFirstWorkingDay_ThereIsNothingToCompare() => Assert.Null(MonthBefore.Of(Shipped.Office, At("2025-03-02 10:00").UtcTicks));

    [Theory]
    [InlineData("2025-03-12 10:00", "2025-02-12 10:00")]
    [InlineData("2025-03-31 10:00", "2025-03-01 00:00")]
    [InlineData("2025-01-05 08:00", "2024-12-05 08:00")]
    public void WhereEveryDayWorks_ItIsTheSameDayOfTheMonth(string at, string expected)
    {
        var part = MonthBefore.Of(WorkingCalendar.AllDays("all-days", Shipped.Office.Zone), At(at).UtcTicks)!;
        Assert.InRange(At(expected).UtcTicks - part.At, 0, 1);
    }

    [Fact]
    public void WithoutTheTableOfAYear_DaysOfTheMonthAreCounted() =>
        Assert.Equal(new MonthBefore(new DateOnly(2019, 2, 1), At("2019-02-12 10:00").UtcTicks, null, IsWhole: false), MonthBefore.Of(Shipped.Office, At("2019-03-12 10:00").UtcTicks));
}
