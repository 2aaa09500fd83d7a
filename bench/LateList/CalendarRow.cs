using CchcLive.Domain.Calendars;

namespace CchcLive.Bench.LateList;

/// <summary>A day of the working calendar as a row: what a database needs to count working days by subtraction.</summary>
/// <param name="Day">The day.</param>
/// <param name="Number">How many working days there were by its end.</param>
/// <param name="Opens">When it opens, local time; its first instant if nobody works on it.</param>
/// <param name="LateFrom">From when on what was due on it is late, local time: the opening of the next working day.</param>
internal sealed record CalendarRow(DateOnly Day, int Number, DateTime Opens, DateTime LateFrom)
{
    /// <summary>The days of a period.</summary>
    public static IReadOnlyList<CalendarRow> Of(WorkingCalendar calendar, DateOnly from, DateOnly to)
    {
        var (rows, number) = (new List<CalendarRow>(), 0);
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var works = calendar.TryOpeningOf(day, out var opens);
            number += works ? 1 : 0;
            calendar.TryOpeningAfter(day, out var late);
            rows.Add(new CalendarRow(day, number, Local(works ? opens : calendar.StartOfDay(day)), Local(late)));
        }

        return rows;

        DateTime Local(long ticks) => DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(new DateTime(ticks, DateTimeKind.Utc), calendar.Zone), DateTimeKind.Unspecified);
    }
}
