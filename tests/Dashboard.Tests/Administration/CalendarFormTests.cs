using CchcLive.Dashboard.Administration.Calendars;
using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Domain.Calendars;

namespace CchcLive.Dashboard.Tests.Administration;

/// <summary>What is filled in on the page of a calendar becomes its next version, or is shown again with what is wrong.</summary>
public sealed class CalendarFormTests
{
    private static readonly CalendarDefinition Calendar = new(
        "phuong-a", "Phường A", 3, "Asia/Ho_Chi_Minh", [ShiftRule.OfficeHours], [new YearDefinition(2026, YearStatus.Provisional, "TB 1", [], [], [], [])]);

    [Fact]
    public void ADayOff_MakesTheNextVersion_WithTheDocumentAsItsSource()
    {
        var (next, entries) = CalendarForm.Read(Form(CalendarForm.DayOff, ("date", "2026-03-09"), ("kind", "OneOff"), ("name", "Ngập lụt"), ("document", "CV 88")), Calendar);
        Assert.False(entries.HasFaults);
        Assert.Equal((4, new DayOff(new DateOnly(2026, 3, 9), DayOffKind.OneOff, "Ngập lụt", "CV 88", NeedsConfirmation: false)), (next!.Version, next.Years[0].DaysOff.Single()));
    }

    [Theory]
    [InlineData(CalendarForm.DayOff, "document", "date=2026-03-09", "name=Ngập lụt")]
    [InlineData(CalendarForm.DayOff, "date", "date=2027-03-09", "name=Ngập lụt", "document=CV")]
    [InlineData(CalendarForm.Swap, "working", "date=2026-03-09", "working=2026-03-10", "name=Đổi", "document=CV")]
    [InlineData(CalendarForm.Worked, "date", "date=2026-03-09", "name=Làm bù", "document=CV")]
    [InlineData(CalendarForm.Year, "year", "year=2030", "document=CV")]
    [InlineData(CalendarForm.File, "file", "document=CV")]
    [InlineData(CalendarForm.File, "file", "document=CV", "json={\"id\":1}")]
    public void WhatIsWrong_StandsBesideItsField_AndNothingIsLost(string form, string field, params string[] values)
    {
        var (next, entries) = CalendarForm.Read(Form(form, [.. values.Select(value => value.Split('=')).Select(pair => (pair[0], pair[1]))]), Calendar);
        Assert.Null(next);
        Assert.NotNull(entries.FaultOf(field));
        Assert.All(values, value => Assert.Equal(value.Split('=')[1], entries[value.Split('=')[0]]));
    }

    [Fact]
    public void AFileOfAnotherCalendar_IsRefusedOnThisOnesPage()
    {
        var file = System.Text.Encoding.UTF8.GetString(CalendarFile.Write(Calendar with { Id = "khac" }));
        Assert.NotNull(CalendarForm.Read(Form(CalendarForm.File, ("json", file), ("document", "CV")), Calendar).Entries.FaultOf("file"));
        Assert.Equal("khac", CalendarForm.Read(Form(CalendarForm.File, ("json", file), ("document", "CV")), null).Next!.Id);
    }

    private static Entries Form(string name, params (string, string)[] values) => Entries.Blank(name, values);
}
