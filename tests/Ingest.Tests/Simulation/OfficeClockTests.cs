using CchcLive.Domain.Due;
using CchcLive.Ingest.Simulation;

namespace CchcLive.Ingest.Tests.Simulation;

public class OfficeClockTests
{
    private static readonly OfficeClock s_clock = new(
        Districts.Parameters.Shifts,
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"),
        day => Districts.Calendar.TryIsWorkingDay(day, out var working) && working,
        new DateOnly(2026, 1, 1));

    [Theory]
    [InlineData("2026-08-20T09:00:00+07:00", 3, TermUnit.WorkingDay, "2026-08-24T17:00:00+07:00")]
    [InlineData("2026-08-28T10:00:00+07:00", 5, TermUnit.WorkingDay, "2026-09-09T17:00:00+07:00")]
    [InlineData("2026-02-13T16:30:00+07:00", 2, TermUnit.WorkingDay, "2026-02-24T17:00:00+07:00")]
    [InlineData("2026-02-13T16:30:00+07:00", 16, TermUnit.WorkingHour, "2026-02-24T16:30:00+07:00")]
    [InlineData("2026-11-20T14:00:00+07:00", 4, TermUnit.Day, "2026-11-25T17:00:00+07:00")]
    public void A_term_ends_as_the_law_counts_it(string from, int term, TermUnit unit, string due) =>
        Assert.Equal(At(due), s_clock.DueAt(s_clock.After(s_clock.Of(At(from)), term, unit)));

    [Theory]
    [InlineData("2026-03-13T16:30:00+07:00", "2026-03-16T09:00:00+07:00")]
    [InlineData("2026-03-13T10:30:00+07:00", "2026-03-13T14:00:00+07:00")]
    public void Two_hours_of_work_pass_only_behind_open_doors(string from, string to) => Assert.Equal(At(to), s_clock.At(s_clock.Of(At(from)) + 2 * 3600));

    [Theory]
    [InlineData("2026-03-13T12:10:00+07:00", "2026-03-13T13:00:00+07:00")]
    [InlineData("2026-03-13T19:00:00+07:00", "2026-03-16T07:30:00+07:00")]
    [InlineData("2026-03-14T09:00:00+07:00", "2026-03-16T07:30:00+07:00")]
    public void Behind_closed_doors_it_is_the_next_opening(string time, string opening) => Assert.Equal(At(opening), s_clock.At(s_clock.Of(At(time))));

    [Fact]
    public void A_calendar_without_working_days_is_an_error_and_no_endless_search()
    {
        var shut = new OfficeClock(Districts.Parameters.Shifts, TimeZoneInfo.Utc, _ => false, new DateOnly(2026, 1, 1));
        Assert.Throws<InvalidOperationException>(() => shut.At(0));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
