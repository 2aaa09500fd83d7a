namespace CchcLive.Domain.Calendars;

/// <summary>Every day of every year works, around the clock.</summary>
internal sealed class AllDaysCalendar(string id, ZoneDays days) : WorkingCalendar(id, id, 1, days)
{
    public override TimeSpan WorkingDayLength => TimeSpan.FromDays(1);

    public override YearStatus Status(int year) => YearStatus.Confirmed;

    public override string? SourceOf(int year) => null;

    public override bool TryIsWorkingDay(DateOnly date, out bool working) => working = true;

    public override bool TryOpeningAfter(DateOnly date, out long utcTicks)
    {
        utcTicks = EndOfDay(date);
        return true;
    }

    public override bool TryOpeningOf(DateOnly workingDay, out long utcTicks)
    {
        utcTicks = StartOfDay(workingDay);
        return true;
    }

    public override bool TryCloseOf(DateOnly workingDay, out long utcTicks)
    {
        utcTicks = EndOfDay(workingDay) - 1;
        return true;
    }

    public override bool TryAddWorkingDays(DateOnly date, int days, out DateOnly result)
    {
        var number = (long)date.DayNumber + days;
        var exists = number >= 0 && number <= DateOnly.MaxValue.DayNumber;
        result = exists ? DateOnly.FromDayNumber((int)number) : default;
        return exists;
    }

    public override bool TryWorkingDaysBetween(DateOnly fromExclusive, DateOnly toInclusive, out int days)
    {
        days = toInclusive.DayNumber - fromExclusive.DayNumber;
        return true;
    }

    public override bool TryAddWorkingTime(long fromTicks, TimeSpan time, out long result)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var exists = time.Ticks <= DateTime.MaxValue.Ticks - fromTicks;
        result = exists ? fromTicks + time.Ticks : 0;
        return exists;
    }

    public override bool TryWorkingTime(long fromTicks, long toTicks, out TimeSpan time)
    {
        time = TimeSpan.FromTicks(toTicks - fromTicks);
        return true;
    }
}
