namespace CchcLive.Domain.Calendars;

/// <summary>A calendar with a table a year. Tables are laid out on first use; sums over many years add up year totals.</summary>
internal sealed class TableCalendar : WorkingCalendar
{
    private readonly ZoneDays _days;
    private readonly DayPlan _plan;
    private readonly Dictionary<int, YearDefinition> _years;
    private readonly int _firstYear;
    private readonly YearTable?[] _tables;

    /// <param name="definition">Must have passed <see cref="CalendarCheck"/>.</param>
    public TableCalendar(CalendarDefinition definition) : this(definition, new ZoneDays(Zones.Find(definition.Zone)))
    {
    }

    private TableCalendar(CalendarDefinition definition, ZoneDays days) : base(definition.Id, definition.Name, definition.Version, days)
    {
        Definition = definition;
        _days = days;
        _plan = new DayPlan(definition);
        _years = definition.Years.ToDictionary(y => y.Year);
        _firstYear = _years.Count == 0 ? 0 : _years.Keys.Min();
        _tables = new YearTable?[_years.Count == 0 ? 0 : _years.Keys.Max() - _firstYear + 1];
    }

    public override CalendarDefinition Definition { get; }

    public override TimeSpan WorkingDayLength => TimeSpan.FromHours(8);

    public override YearStatus Status(int year) => _years.TryGetValue(year, out var table) ? table.Status : YearStatus.Missing;

    public override string? SourceOf(int year) => _years.GetValueOrDefault(year)?.Source;

    public override bool TryIsWorkingDay(DateOnly date, out bool working)
    {
        var table = Table(date.Year);
        working = table is not null && table.IsWorking(date.DayNumber);
        return table is not null;
    }

    public override bool TryOpeningAfter(DateOnly date, out long utcTicks)
    {
        long ordinal = Table(date.Year)?.WorkingBefore(date.DayNumber + 1) ?? 0;
        var table = Find(date.Year, ref ordinal);
        utcTicks = table?.Opening((int)ordinal) ?? 0;
        return table is not null;
    }

    public override bool TryOpeningOf(DateOnly workingDay, out long utcTicks)
    {
        var table = Table(workingDay.Year);
        var works = table is not null && table.IsWorking(workingDay.DayNumber);
        utcTicks = works ? table!.Opening(table.WorkingBefore(workingDay.DayNumber)) : 0;
        return works;
    }

    public override bool TryCloseOf(DateOnly workingDay, out long utcTicks)
    {
        var table = Table(workingDay.Year);
        var works = table is not null && table.IsWorking(workingDay.DayNumber);
        utcTicks = works ? table!.Close(table.WorkingBefore(workingDay.DayNumber)) : 0;
        return works;
    }

    public override bool TryAddWorkingDays(DateOnly date, int days, out DateOnly result)
    {
        result = date;
        if (days == 0) return true;
        var start = Table(date.Year);
        if (start is null) return Missing(out result);
        var ordinal = days > 0 ? start.WorkingBefore(date.DayNumber + 1) + (long)days - 1 : start.WorkingBefore(date.DayNumber) + (long)days;
        var table = Find(date.Year, ref ordinal);
        if (table is null) return Missing(out result);
        result = DateOnly.FromDayNumber(table.WorkingDay((int)ordinal));
        return true;
    }

    public override bool TryWorkingDaysBetween(DateOnly fromExclusive, DateOnly toInclusive, out int days)
    {
        var forward = fromExclusive < toInclusive;
        var first = forward ? fromExclusive.DayNumber + 1 : toInclusive.DayNumber;
        var end = forward ? toInclusive.DayNumber + 1 : fromExclusive.DayNumber;
        if (!TryCount(first, end, out days)) return false;
        if (!forward) days = -days;
        return true;
    }

    public override bool TryAddWorkingTime(long fromTicks, TimeSpan time, out long result)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        result = fromTicks;
        if (time == TimeSpan.Zero) return true;
        var year = LocalDate(fromTicks).Year;
        var table = Table(year);
        if (table is null) return Missing(out result);
        var wanted = time.Ticks;
        var worked = table.WorkedBy(fromTicks);
        while (wanted > table.WorkingTicks - worked)
        {
            wanted -= table.WorkingTicks - worked;
            worked = 0;
            table = Table(++year);
            if (table is null) return Missing(out result);
        }

        result = table.InstantWorked(worked + wanted);
        return true;
    }

    public override bool TryWorkingTime(long fromTicks, long toTicks, out TimeSpan time)
    {
        time = default;
        var (early, late) = fromTicks <= toTicks ? (fromTicks, toTicks) : (toTicks, fromTicks);
        var (year, lastYear) = (LocalDate(early).Year, LocalDate(late).Year);
        var table = Table(year);
        if (table is null) return false;
        var worked = -table.WorkedBy(early);
        while (year < lastYear)
        {
            worked += table.WorkingTicks;
            table = Table(++year);
            if (table is null) return false;
        }

        worked += table.WorkedBy(late);
        time = TimeSpan.FromTicks(fromTicks <= toTicks ? worked : -worked);
        return true;
    }

    private static bool Missing<T>(out T? result)
    {
        result = default;
        return false;
    }

    private bool TryCount(int firstDay, int endDay, out int days)
    {
        days = 0;
        while (firstDay < endDay)
        {
            var table = Table(DateOnly.FromDayNumber(firstDay).Year);
            if (table is null) return Missing(out days);
            var stop = Math.Min(endDay, table.EndDay);
            days += table.WorkingBefore(stop) - table.WorkingBefore(firstDay);
            firstDay = stop;
        }

        return true;
    }

    // Brings an ordinal counted from the working days of a year into the year that has it; null if a year on the way is missing.
    private YearTable? Find(int year, ref long ordinal)
    {
        var table = Table(year);
        while (table is not null && ordinal < 0)
        {
            table = Table(--year);
            ordinal += table?.WorkingDays ?? 0;
        }

        while (table is not null && ordinal >= table.WorkingDays)
        {
            ordinal -= table.WorkingDays;
            table = Table(++year);
        }

        return table;
    }

    private YearTable? Table(int year)
    {
        var index = year - _firstYear;
        if ((uint)index >= (uint)_tables.Length) return null;
        return Volatile.Read(ref _tables[index]) ?? Build(year);
    }

    private YearTable? Build(int year)
    {
        if (!_years.ContainsKey(year)) return null;
        var table = new YearTable(year, _days, _plan);
        return Interlocked.CompareExchange(ref _tables[year - _firstYear], table, null) ?? table;
    }
}
