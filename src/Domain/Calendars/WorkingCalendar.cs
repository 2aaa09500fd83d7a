namespace CchcLive.Domain.Calendars;

/// <summary>
/// When the units of an area work: immutable, versioned data (D§6). Instants are UTC ticks, dates are local to <see cref="Zone"/>.
/// A version knows the one before it and from when on it applies, so that what has ended stays judged as it was.
/// A method that needs the table of a missing year returns false and a default result; it never assumes "no holidays". All members are thread-safe.
/// </summary>
public abstract class WorkingCalendar
{
    private readonly ZoneDays _days;

    private protected WorkingCalendar(string id, string name, int version, ZoneDays days)
    {
        (Id, Name, Version, _days) = (id, name, version, days);
    }

    /// <summary>Stable id, as in the file's <c>id</c>.</summary>
    public string Id { get; }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>1 or more; a changed calendar is a new version.</summary>
    public int Version { get; }

    /// <summary>The version that it took the place of; null for the first.</summary>
    public WorkingCalendar? Previous { get; private init; }

    /// <summary>From when on it applies (UTC ticks); 0, since ever, for the first version.</summary>
    public long InForceFrom { get; private init; }

    /// <summary>What it was made of; null for <see cref="AllDays"/>.</summary>
    public virtual CalendarDefinition? Definition => null;

    /// <summary>The zone of its dates and hours.</summary>
    public TimeZoneInfo Zone => _days.Zone;

    /// <summary>The working time that a term of one working day stands for: 8 h; 24 h for <see cref="AllDays"/>.</summary>
    public abstract TimeSpan WorkingDayLength { get; }

    /// <summary>For areas without a calendar: every day of every year works 00:00–24:00 local time.</summary>
    public static WorkingCalendar AllDays(string id, TimeZoneInfo zone) => new AllDaysCalendar(id, new ZoneDays(zone));

    /// <summary>The calendar that <paramref name="definition"/> describes.</summary>
    /// <exception cref="FormatException">The definition contradicts itself; the message lists every fault with its JSON path.</exception>
    public static WorkingCalendar From(CalendarDefinition definition)
    {
        CalendarCheck.ThrowIfFaulty(definition);
        return new TableCalendar(definition);
    }

    /// <summary>The version that takes the place of this one.</summary>
    /// <param name="next">Its content: the same calendar in the same zone, with a greater version.</param>
    /// <param name="inForceFrom">From when on it applies (UTC ticks); never from before this version.</param>
    /// <exception cref="FormatException">The definition contradicts itself or is no later version of this one; the message lists every fault with its JSON path.</exception>
    public WorkingCalendar Next(CalendarDefinition next, long inForceFrom)
    {
        CalendarCheck.ThrowIfFaulty(next, after: this);
        return new TableCalendar(next) { Previous = this, InForceFrom = Math.Max(inForceFrom, InForceFrom) };
    }

    /// <summary>The version that was in force at an instant: of this one and those before it, the newest that applied by then.</summary>
    public WorkingCalendar InForceAt(long utcTicks)
    {
        var calendar = this;
        while (calendar.InForceFrom > utcTicks && calendar.Previous is { } before) calendar = before;
        return calendar;
    }

    /// <summary>This version and those before it, the first one first.</summary>
    public IReadOnlyList<WorkingCalendar> Versions() => Previous is null ? [this] : [.. Previous.Versions(), this];

    /// <summary>What is known about <paramref name="year"/>.</summary>
    public abstract YearStatus Status(int year);

    /// <summary>The document that the table of <paramref name="year"/> follows; null if the year is missing or needs none.</summary>
    public abstract string? SourceOf(int year);

    /// <summary>The local date of an instant.</summary>
    public DateOnly LocalDate(long utcTicks) => DateOnly.FromDayNumber(_days.DayOf(utcTicks));

    /// <summary>The first instant of a local date: its midnight, or the instant after a clock change that skips midnight.</summary>
    public long StartOfDay(DateOnly date) => _days.StartOf(date.DayNumber);

    /// <summary>The first instant after <paramref name="date"/>: the next local midnight.</summary>
    public long EndOfDay(DateOnly date) => _days.StartOf(date.DayNumber + 1);

    /// <summary>Whether anyone works on <paramref name="date"/>.</summary>
    public abstract bool TryIsWorkingDay(DateOnly date, out bool working);

    /// <summary>The opening of the first working day strictly after <paramref name="date"/>.</summary>
    public abstract bool TryOpeningAfter(DateOnly date, out long utcTicks);

    /// <summary>The opening of a working day; false also if <paramref name="workingDay"/> is not one.</summary>
    public abstract bool TryOpeningOf(DateOnly workingDay, out long utcTicks);

    /// <summary>
    /// The close of a working day: the end of its last shift, or the last tick of the day if that shift ends at 24:00, so that
    /// the local date of a close is always the day itself. False also if <paramref name="workingDay"/> is not one.
    /// </summary>
    public abstract bool TryCloseOf(DateOnly workingDay, out long utcTicks);

    /// <summary>
    /// The <paramref name="days"/>-th working day strictly after <paramref name="date"/>, or strictly before it if negative; 0 is <paramref name="date"/> itself.
    /// </summary>
    public abstract bool TryAddWorkingDays(DateOnly date, int days, out DateOnly result);

    /// <summary>
    /// The number of working days from <paramref name="fromExclusive"/> (left out) to <paramref name="toInclusive"/> (counted), negative if
    /// the second is earlier. It undoes <see cref="TryAddWorkingDays"/>.
    /// </summary>
    public abstract bool TryWorkingDaysBetween(DateOnly fromExclusive, DateOnly toInclusive, out int days);

    /// <summary>
    /// The earliest instant at which <paramref name="time"/> has been worked since <paramref name="fromTicks"/>: at a close, not at the
    /// opening that follows. Outside working hours the count begins at the next opening. Zero gives <paramref name="fromTicks"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    public abstract bool TryAddWorkingTime(long fromTicks, TimeSpan time, out long result);

    /// <summary>The time worked between two instants, negative if the second is earlier.</summary>
    public abstract bool TryWorkingTime(long fromTicks, long toTicks, out TimeSpan time);
}
