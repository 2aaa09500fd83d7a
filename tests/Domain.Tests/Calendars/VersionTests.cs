using CchcLive.Domain.Calendars;

namespace CchcLive.Domain.Tests.Calendars;

/// <summary>A calendar and the versions that take its place.</summary>
public class VersionTests
{
    private static readonly CalendarDefinition First = TestCalendars.Office(2026);

    [Fact]
    public void Each_instant_has_the_version_that_was_in_force_then()
    {
        var first = First.Build();
        var second = first.Next(First with { Version = 2 }, 1000);
        var third = second.Next(First with { Version = 5 }, 2000);
        Assert.Equal([1, 1, 2, 2, 5, 5], new[] { 0, 999, 1000, 1999, 2000, long.MaxValue }.Select(instant => third.InForceAt(instant).Version));
        Assert.Equal([1, 2, 5], third.Versions().Select(version => version.Version));
        Assert.Same(first, second.Previous);
        Assert.Equal(0, first.InForceFrom);
    }

    [Fact]
    public void A_version_never_applies_from_before_the_one_it_follows()
    {
        var second = First.Build().Next(First with { Version = 2 }, 1000);
        Assert.Equal(1000, second.Next(First with { Version = 3 }, 900).InForceFrom);
    }

    [Fact]
    public void What_is_no_later_version_of_the_same_calendar_is_refused_field_by_field()
    {
        var refused = Assert.Throws<FormatException>(() => First.Build().Next(First.In("Asia/Tokyo") with { Id = "other" }, 1000));
        Assert.Equal(
            """
            $.id: is "other"; a version of office has the same id
            $.version: must be more than 1, the version in use
            $.zone: must stay Asia/Ho_Chi_Minh; another zone is another calendar, with an id of its own
            """.ReplaceLineEndings("\n"),
            refused.Message);
    }

    [Fact]
    public void A_later_version_that_contradicts_itself_is_refused()
    {
        var date = new DateOnly(2026, 11, 23);
        var next = First.WithDayOff(date).WithDayOff(date) with { Version = 2 };
        Assert.Equal("$.years[0].daysOff[1].date: 2026-11-23 is already given by $.years[0].daysOff[0].date", Assert.Throws<FormatException>(() => First.Build().Next(next, 1)).Message);
    }

    [Fact]
    public void A_written_calendar_is_read_back_as_the_same()
    {
        foreach (var calendar in new[] { TestCalendars.Shipped(), Everything() })
        {
            var written = CalendarFile.Write(calendar);
            Assert.Equivalent(calendar, CalendarFile.ParseDefinition(written), strict: true);
            Assert.DoesNotContain((byte)'\n', written);
        }
    }

    private static CalendarDefinition Everything()
    {
        var calendar = First
            .WithRule(new ShiftRule([DayOfWeek.Saturday, DayOfWeek.Sunday], new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30), [new Shift(450, 1440)]))
            .WithRule(new ShiftRule([DayOfWeek.Monday], null, null, []))
            .WithSwap(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 28)).WithHalfDay(new DateOnly(2026, 12, 31), new Shift(450, 690)).WithClosure(new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 6));
        var year = calendar.Years[0];
        DayOff[] off = [.. Enum.GetValues<DayOffKind>().Select((kind, n) => new DayOff(new DateOnly(2026, 3, 2 + n), kind, "nghỉ “lễ”", "CV 1/VP", n == 1))];
        return calendar with { Years = [year with { DaysOff = off, Status = YearStatus.Provisional, Note = "dự kiến\nhai dòng" }] };
    }
}
