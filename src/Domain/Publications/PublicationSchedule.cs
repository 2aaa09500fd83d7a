using CchcLive.Domain.Calendars;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Publications;

/// <summary>A draft that a rule wants.</summary>
/// <param name="Period">For which period.</param>
/// <param name="DueAt">When (UTC ticks).</param>
public sealed record ScheduledDraft(PublicationPeriod Period, long DueAt);

/// <summary>When drafts are made by themselves: once a month, for the period that is over on the day that the rule names, even if that day and those after it are days off.</summary>
public static class PublicationSchedule
{
    /// <summary>The draft that a rule wants in a month.</summary>
    /// <param name="year">The month's year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="calendar">The area's calendar: at the opening of the day, or of the next working day. Without the year's table at the day's first instant.</param>
    public static ScheduledDraft Of(int year, int month, PublicationRule rule, WorkingCalendar calendar)
    {
        var day = DayOf(year, month, rule);
        return new ScheduledDraft(PublicationPeriod.LastBefore(day, rule.PeriodKind), OpeningFrom(day, calendar));
    }

    /// <summary>The first draft that a rule wants after an instant.</summary>
    public static ScheduledDraft NextAfter(long utcTicks, PublicationRule rule, WorkingCalendar calendar)
    {
        for (var month = calendar.LocalDate(utcTicks).AddMonths(-1); ; month = month.AddMonths(1))
        {
            var draft = Of(month.Year, month.Month, rule, calendar);
            if (draft.DueAt > utcTicks) return draft;
        }
    }

    private static DateOnly DayOf(int year, int month, PublicationRule rule)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return rule.DraftRule.On switch
        {
            DraftDay.LastWeek => last.AddDays(-(((int)last.DayOfWeek + 6) % 7)),
            DraftDay.DayOfMonth => new DateOnly(year, month, rule.DraftRule.Day ?? 1),
            _ => new PublicationPeriod(year, month, rule.PeriodKind).To.AddDays(1),
        };
    }

    private static long OpeningFrom(DateOnly day, WorkingCalendar calendar) =>
        calendar.TryOpeningOf(day, out var opening) || calendar.TryOpeningAfter(day, out opening) ? opening : calendar.StartOfDay(day);
}
