using FsCheck.Fluent;

namespace CchcLive.Domain.Tests.Calendars;

public class CalendarProperties
{
    [Fact]
    public void Working_days_are_those_counted_one_by_one() => PropertyCheck.Holds(
        from office in RandomCalendar.Any
        from a in RandomCalendar.Date
        from b in RandomCalendar.Date
        select (Office: office, From: a < b ? a : b, To: a < b ? b : a),
        c => c.Office.Calendar.TryWorkingDaysBetween(c.From, c.To, out var days) && days == c.Office.CountDays(c.From, c.To)
            && c.Office.Calendar.TryIsWorkingDay(c.From, out var works) && works == c.Office.Works(c.From));

    [Fact]
    public void Working_time_is_that_counted_shift_by_shift() => PropertyCheck.Holds(
        from office in RandomCalendar.Any
        from a in RandomCalendar.Instant
        from b in RandomCalendar.Instant
        select (Office: office, From: Math.Min(a, b), To: Math.Max(a, b)),
        c => c.Office.Calendar.TryWorkingTime(c.From, c.To, out var time) && time == c.Office.CountTime(c.From, c.To)
            && c.Office.Calendar.TryWorkingTime(c.To, c.From, out var back) && back == -time);

    [Fact]
    public void Adding_working_days_then_counting_them_gives_them_back() => PropertyCheck.Holds(
        from office in RandomCalendar.Any
        from date in RandomCalendar.Date
        from days in Gen.Choose(-150, 150)
        select (Office: office, Date: date, Days: days),
        c => c.Office.Calendar.TryAddWorkingDays(c.Date, c.Days, out var result)
            && c.Office.Calendar.TryWorkingDaysBetween(c.Date, result, out var days) && days == c.Days
            && (c.Days == 0 || c.Office.Works(result)));

    [Fact]
    public void Adding_working_time_ends_at_the_first_instant_at_which_it_is_worked() => PropertyCheck.Holds(
        from office in RandomCalendar.Any
        from start in RandomCalendar.Instant
        from minutes in Gen.Choose(1, 60_000)
        select (Office: office, From: start, Time: TimeSpan.FromMinutes(minutes)),
        c => c.Office.Calendar.TryAddWorkingTime(c.From, c.Time, out var result)
            && c.Office.CountTime(c.From, result) == c.Time && c.Office.CountTime(c.From, result - 1) < c.Time);

    [Fact]
    public void Working_time_is_additive_over_any_split() => PropertyCheck.Holds(
        from office in RandomCalendar.Any
        from a in RandomCalendar.Instant
        from b in RandomCalendar.Instant
        from c in RandomCalendar.Instant
        select (office.Calendar, A: a, B: b, C: c),
        t => t.Calendar.TryWorkingTime(t.A, t.B, out var first) && t.Calendar.TryWorkingTime(t.B, t.C, out var second)
            && t.Calendar.TryWorkingTime(t.A, t.C, out var whole) && first + second == whole);

    [Fact]
    public void Adding_time_in_two_steps_is_adding_it_at_once() => PropertyCheck.Holds(
        from office in RandomCalendar.Any
        from start in RandomCalendar.Instant
        from one in Gen.Choose(0, 20_000)
        from two in Gen.Choose(0, 20_000)
        select (office.Calendar, From: start, One: TimeSpan.FromMinutes(one), Two: TimeSpan.FromMinutes(two)),
        c => c.Calendar.TryAddWorkingTime(c.From, c.One, out var half) && c.Calendar.TryAddWorkingTime(half, c.Two, out var steps)
            && c.Calendar.TryAddWorkingTime(c.From, c.One + c.Two, out var once) && steps == once);

    [Fact]
    public void The_next_opening_is_that_of_the_next_working_day() => PropertyCheck.Holds(
        from office in RandomCalendar.Any
        from date in RandomCalendar.Date
        select (office.Calendar, Date: date),
        c => c.Calendar.TryOpeningAfter(c.Date, out var opening) && c.Calendar.TryAddWorkingDays(c.Date, 1, out var next)
            && c.Calendar.TryOpeningOf(next, out var same) && opening == same
            && c.Calendar.TryCloseOf(next, out var close) && opening < close
            && opening >= c.Calendar.EndOfDay(c.Date) && c.Calendar.LocalDate(close) == next);
}
