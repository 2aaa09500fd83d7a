using CchcLive.Domain.Calendars;
using CchcLive.Domain.Calendars.Changes;

namespace CchcLive.Domain.Tests.Calendars;

/// <summary>The simple changes of a calendar: each makes the next version, which is free of contradictions.</summary>
public sealed class CalendarEditTests
{
    private static readonly DateOnly Monday = new(2026, 3, 9), Saturday = new(2026, 3, 14);

    private static readonly CalendarDefinition Calendar = new(
        "phuong-a", "Phường A", 3, "Asia/Ho_Chi_Minh", [ShiftRule.OfficeHours],
        [new YearDefinition(2026, YearStatus.Provisional, "TB 1", [new DayOff(new DateOnly(2026, 1, 1), DayOffKind.Fixed, "Tết Dương lịch", "BLLĐ", NeedsConfirmation: true)], [], [], [])]);

    [Fact]
    public void ADayOff_IsNoLongerWorked()
    {
        var next = Done(new AddDayOff(Monday, DayOffKind.OneOff, "Ngập lụt", "CV 88", IsExpected: false));
        Assert.Equal(4, next.Version);
        Assert.Equal((CalendarDayKind.DayOff, "Ngập lụt", 0), Day(next, Monday));
    }

    [Fact]
    public void APair_IsOffAndWorked()
    {
        var next = Done(new AddSwap(Monday, Saturday, "Hoán đổi", "QĐ 1", IsExpected: true));
        Assert.Equal((CalendarDayKind.SwappedOff, "Hoán đổi", 0), Day(next, Monday));
        Assert.Equal((CalendarDayKind.WorkedWeekend, "Hoán đổi", 2), Day(next, Saturday));
    }

    [Fact]
    public void AWorkedSaturday_HasTheHoursOfAFriday_AndCountsAsAWorkingDay()
    {
        var next = Done(new AddWorkingWeekend(Saturday, "Giải quyết hồ sơ tồn", "KH 5", IsExpected: false));
        Assert.Equal((CalendarDayKind.WorkedWeekend, "Giải quyết hồ sơ tồn", 2), Day(next, Saturday));
        Assert.True(WorkingCalendar.From(next).TryWorkingDaysBetween(Saturday.AddDays(-1), Saturday, out var days));
        Assert.Equal(1, days);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void AYear_IsConfirmed_AndItsDaysIfThatIsSaid(bool everyDay, bool staysExpected)
    {
        var year = Done(new ConfirmYear(2026, "TB 9441", everyDay)).Years[0];
        Assert.Equal((YearStatus.Confirmed, "TB 9441", staysExpected), (year.Status, year.Source, year.DaysOff[0].NeedsConfirmation));
    }

    public static TheoryData<string, CalendarEditRule, CalendarEdit> Refused => new()
    {
        { "date", CalendarEditRule.UnknownYear, new AddDayOff(new DateOnly(2027, 2, 1), DayOffKind.OneOff, "Tên", "CV", IsExpected: false) },
        { "date", CalendarEditRule.DayTaken, new AddDayOff(new DateOnly(2026, 1, 1), DayOffKind.OneOff, "Tên", "CV", IsExpected: false) },
        { "name", CalendarEditRule.Missing, new AddDayOff(Monday, DayOffKind.OneOff, "", "CV", IsExpected: false) },
        { "date", CalendarEditRule.IsWeekend, new AddSwap(Saturday, Saturday.AddDays(1), "Tên", "CV", IsExpected: false) },
        { "working", CalendarEditRule.IsNoWeekend, new AddSwap(Monday, Monday.AddDays(1), "Tên", "CV", IsExpected: false) },
        { "working", CalendarEditRule.TooFar, new AddSwap(Monday, Saturday.AddDays(728), "Tên", "CV", IsExpected: false) },
        { "date", CalendarEditRule.IsNoWeekend, new AddWorkingWeekend(Monday, "Tên", "CV", IsExpected: false) },
        { "year", CalendarEditRule.UnknownYear, new ConfirmYear(2027, "CV", EveryDay: true) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void WhatCannotBeDone_IsRefusedByItsField(string field, CalendarEditRule rule, CalendarEdit edit) => Assert.Contains(new CalendarEditFault(field, rule), edit.Faults(Calendar));

    [Fact]
    public void AYearWithoutATable_HasNoDays() => Assert.Empty(YearDays.Of(Calendar, 2027));

    private static CalendarDefinition Done(CalendarEdit edit)
    {
        Assert.Empty(edit.Faults(Calendar));
        var next = edit.Over(Calendar);
        WorkingCalendar.From(Calendar).Next(next, 1);
        return next;
    }

    private static (CalendarDayKind Kind, string Name, int Shifts) Day(CalendarDefinition calendar, DateOnly date)
    {
        var day = YearDays.Of(calendar, date.Year).Single(one => one.Date == date);
        return (day.Kind, day.Name, day.Hours.Count);
    }
}
