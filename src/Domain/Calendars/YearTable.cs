namespace CchcLive.Domain.Calendars;

/// <summary>
/// One year, laid out for look-ups: running counts of working days, and every shift of the year as an interval of UTC ticks with the
/// time worked by its end.
/// </summary>
internal sealed class YearTable
{
    private readonly int _firstDay;
    private readonly int[] _workingBefore;
    private readonly int[] _workingDays;
    private readonly long[] _openings;
    private readonly long[] _closes;
    private readonly long[] _shiftStart;
    private readonly long[] _shiftEnd;
    private readonly long[] _workedByEnd;

    public YearTable(int year, ZoneDays days, DayPlan plan)
    {
        _firstDay = new DateOnly(year, 1, 1).DayNumber;
        var length = DateTime.IsLeapYear(year) ? 366 : 365;
        _workingBefore = new int[length + 1];
        List<int> workingDays = [];
        List<long> openings = [], closes = [], starts = [], ends = [], worked = [];
        var total = 0L;
        for (var i = 0; i < length; i++)
        {
            var day = _firstDay + i;
            var hours = plan.HoursOf(DateOnly.FromDayNumber(day));
            foreach (var shift in hours)
            {
                starts.Add(days.InstantOf(day, shift.StartMinute));
                ends.Add(days.InstantOf(day, shift.EndMinute));
                worked.Add(total += ends[^1] - starts[^1]);
            }

            if (hours.Count > 0)
            {
                workingDays.Add(day);
                openings.Add(starts[^hours.Count]);
                closes.Add(Math.Min(ends[^1], days.StartOf(day + 1) - 1));
            }

            _workingBefore[i + 1] = workingDays.Count;
        }

        (_workingDays, _openings, _closes) = ([.. workingDays], [.. openings], [.. closes]);
        (_shiftStart, _shiftEnd, _workedByEnd) = ([.. starts], [.. ends], [.. worked]);
        WorkingTicks = total;
    }

    /// <summary>The day number of the next year's first day.</summary>
    public int EndDay => _firstDay + _workingBefore.Length - 1;

    /// <summary>Working days in the year.</summary>
    public int WorkingDays => _workingDays.Length;

    /// <summary>Time worked in the whole year, in ticks.</summary>
    public long WorkingTicks { get; }

    /// <summary>Working days of the year before a day of it (or before the day after its last).</summary>
    public int WorkingBefore(int day) => _workingBefore[day - _firstDay];

    /// <summary>True if the day of the year is a working day.</summary>
    public bool IsWorking(int day) => WorkingBefore(day + 1) > WorkingBefore(day);

    /// <summary>The day number of the n-th working day, from 0.</summary>
    public int WorkingDay(int ordinal) => _workingDays[ordinal];

    /// <summary>The opening of the n-th working day, from 0.</summary>
    public long Opening(int ordinal) => _openings[ordinal];

    /// <summary>The close of the n-th working day, from 0.</summary>
    public long Close(int ordinal) => _closes[ordinal];

    /// <summary>Ticks worked from the start of the year to an instant of it.</summary>
    public long WorkedBy(long utcTicks)
    {
        var next = FirstAtLeast(_shiftEnd, utcTicks);
        if (next == _shiftEnd.Length) return WorkingTicks;
        var length = _shiftEnd[next] - _shiftStart[next];
        return _workedByEnd[next] - Math.Min(length, _shiftEnd[next] - utcTicks);
    }

    /// <summary>The earliest instant by which <paramref name="ticks"/> (1 to <see cref="WorkingTicks"/>) have been worked since the start of the year.</summary>
    public long InstantWorked(long ticks)
    {
        var shift = FirstAtLeast(_workedByEnd, ticks);
        return _shiftEnd[shift] - (_workedByEnd[shift] - ticks);
    }

    private static int FirstAtLeast(long[] ascending, long value)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ascending[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
