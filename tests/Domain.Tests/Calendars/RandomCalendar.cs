using CchcLive.Domain.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace CchcLive.Domain.Tests.Calendars;

/// <summary>An office of 2025–2027 with holidays, half-days and swaps anywhere, and a slow, obvious way to count its days and minutes.</summary>
internal sealed class RandomCalendar
{
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly DateOnly Last = new(2027, 12, 31);
    private readonly Dictionary<DateOnly, Shift[]> _hours = [];

    private RandomCalendar(IEnumerable<int> off, IEnumerable<int> halves, IEnumerable<int> swaps)
    {
        var definition = TestCalendars.Office(2025, 2026, 2027);
        for (var date = First; date <= Last; date = date.AddDays(1)) _hours[date] = IsWeekend(date) ? [] : [.. ShiftRule.OfficeHours.Hours];
        foreach (var date in off.Distinct().Select(First.AddDays).Where(d => !IsWeekend(d)))
        {
            definition = definition.WithDayOff(date);
            _hours[date] = [];
        }

        foreach (var date in halves.Distinct().Select(First.AddDays).Where(d => _hours[d].Length == 2))
        {
            definition = definition.WithHalfDay(date, new Shift(500, 610));
            _hours[date] = [new Shift(500, 610)];
        }

        foreach (var monday in swaps.Distinct().Select(w => First.AddDays(5 + 7 * w)).Where(d => _hours[d].Length == 2))
        {
            definition = definition.WithSwap(monday, monday.AddDays(-2));
            (_hours[monday], _hours[monday.AddDays(-2)]) = ([], [.. ShiftRule.OfficeHours.Hours]);
        }

        Calendar = definition.Build();
    }

    public static Gen<RandomCalendar> Any { get; } =
        from off in Gen.ArrayOf(Gen.Choose(0, 1094))
        from halves in Gen.ArrayOf(Gen.Choose(0, 1094))
        from swaps in Gen.ArrayOf(Gen.Choose(0, 154))
        select new RandomCalendar(off, halves, swaps);

    public WorkingCalendar Calendar { get; }

    /// <summary>A date of the middle year, or of a month on either side.</summary>
    public static Gen<DateOnly> Date { get; } = Gen.Choose(335, 760).Select(First.AddDays);

    /// <summary>A full minute of such a date, as UTC ticks.</summary>
    public static Gen<long> Instant { get; } =
        from date in Date
        from minute in Gen.Choose(0, Shift.MinutesPerDay - 1)
        select date.DayNumber * TimeSpan.TicksPerDay + minute * TimeSpan.TicksPerMinute - 7 * TimeSpan.TicksPerHour;

    public bool Works(DateOnly date) => _hours[date].Length > 0;

    /// <summary>Working days from the day after one date to another, one by one.</summary>
    public int CountDays(DateOnly fromExclusive, DateOnly toInclusive)
    {
        var days = 0;
        for (var date = fromExclusive.AddDays(1); date <= toInclusive; date = date.AddDays(1)) days += Works(date) ? 1 : 0;
        return days;
    }

    /// <summary>Working time between two instants in order, shift by shift.</summary>
    public TimeSpan CountTime(long fromTicks, long toTicks)
    {
        var total = 0L;
        for (var date = Calendar.LocalDate(fromTicks); date <= Calendar.LocalDate(toTicks); date = date.AddDays(1))
        {
            var midnight = date.DayNumber * TimeSpan.TicksPerDay - 7 * TimeSpan.TicksPerHour;
            foreach (var shift in _hours[date])
            {
                var start = Math.Max(fromTicks, midnight + shift.StartMinute * TimeSpan.TicksPerMinute);
                total += Math.Max(0, Math.Min(toTicks, midnight + shift.EndMinute * TimeSpan.TicksPerMinute) - start);
            }
        }

        return TimeSpan.FromTicks(total);
    }

    public override string ToString() =>
        string.Join(' ', _hours.Where(h => h.Value.Length != (IsWeekend(h.Key) ? 0 : 2)).Select(h => $"{h.Key:O}={string.Join(',', h.Value)}"));

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
