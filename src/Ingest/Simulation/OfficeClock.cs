using CchcLive.Domain.Due;

namespace CchcLive.Ingest.Simulation;

/// <summary>
/// Time as an office lives it: seconds of open doors since the first working day of the simulation. A step of "two hours" begun at 16:30 on Friday
/// ends on Monday morning by plain addition. Not thread-safe.
/// </summary>
internal sealed class OfficeClock
{
    private const int LongestClosure = 60;

    private readonly IReadOnlyList<Shift> _shifts;
    private readonly TimeZoneInfo _zone;
    private readonly Func<DateOnly, bool> _isWorkingDay;
    private readonly DateOnly _origin;
    private readonly List<DateOnly> _workingDays = [];
    private readonly List<int> _workingDaysBefore = [];

    public OfficeClock(IReadOnlyList<Shift> shifts, TimeZoneInfo zone, Func<DateOnly, bool> isWorkingDay, DateOnly origin)
    {
        (_shifts, _zone, _isWorkingDay, _origin) = (shifts, zone, isWorkingDay, origin);
        Day = shifts.Sum(shift => Seconds(shift.Close) - Seconds(shift.Open));
    }

    /// <summary>Open seconds of a working day.</summary>
    public long Day { get; }

    /// <summary>True if the office opens on that day.</summary>
    public bool IsWorkingDay(DateOnly day) => _isWorkingDay(day);

    /// <summary>True if the office is open at that time of a working day.</summary>
    public bool IsOpen(TimeOnly time) => _shifts.Any(shift => shift.Open <= time && time < shift.Close);

    /// <summary>A local time as an instant.</summary>
    public DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local));
    }

    /// <summary>Office seconds at an instant; between two openings, those of the next opening.</summary>
    public long Of(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, _zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        var before = WorkingDaysBefore(day) * Day;
        return IsWorkingDay(day) ? before + SecondsOpenUntil(TimeOnly.FromDateTime(local.DateTime)) : before;
    }

    /// <summary>The instant at which so many office seconds have passed; at the turn of a day, the opening of the next.</summary>
    public DateTimeOffset At(long seconds) => Instant(WorkingDay((int)(seconds / Day)), TimeAfter(seconds % Day));

    /// <summary>As <see cref="At"/>, but at the turn of a day the close of the one before: how due dates are written.</summary>
    public DateTimeOffset DueAt(long seconds) =>
        seconds % Day == 0 ? Instant(WorkingDay((int)(seconds / Day) - 1), _shifts[^1].Close) : At(seconds);

    /// <summary>When a term ends that begins at <paramref name="from"/>: the first day is not counted, and days end at the close (D§3.2, mode A).</summary>
    public long After(long from, int term, TermUnit unit) => unit switch
    {
        TermUnit.WorkingHour => from + term * 3600L,
        TermUnit.WorkingDay => (from / Day + term + 1) * Day,
        _ => (WorkingDaysBefore(DateOnly.FromDateTime(At(from).DateTime).AddDays(term)) + 1) * Day,
    };

    /// <summary>Office seconds at the close of the last working day of the month that <paramref name="seconds"/> falls in.</summary>
    public long EndOfMonth(long seconds)
    {
        var day = DateOnly.FromDateTime(At(seconds).DateTime);
        return WorkingDaysBefore(new DateOnly(day.Year, day.Month, 1).AddMonths(1)) * Day;
    }

    private int WorkingDaysBefore(DateOnly day)
    {
        var place = day.DayNumber - _origin.DayNumber;
        if (place < 0) throw new ArgumentOutOfRangeException(nameof(day), day, $"The office clock begins on {_origin:yyyy-MM-dd}.");
        while (_workingDaysBefore.Count <= place) AddDay();
        return _workingDaysBefore[place];
    }

    private DateOnly WorkingDay(int number)
    {
        for (var closed = 0; _workingDays.Count <= number; closed++)
        {
            var known = _workingDays.Count;
            AddDay();
            if (_workingDays.Count > known) closed = 0;
            if (closed > LongestClosure)
            {
                throw new InvalidOperationException($"The calendar has no working day in the {LongestClosure} days before {_origin.AddDays(_workingDaysBefore.Count):yyyy-MM-dd}.");
            }
        }

        return _workingDays[number];
    }

    private void AddDay()
    {
        var day = _origin.AddDays(_workingDaysBefore.Count);
        _workingDaysBefore.Add(_workingDays.Count);
        if (IsWorkingDay(day)) _workingDays.Add(day);
    }

    private long SecondsOpenUntil(TimeOnly time) => _shifts.Sum(shift => Math.Clamp(Seconds(time), Seconds(shift.Open), Seconds(shift.Close)) - Seconds(shift.Open));

    private TimeOnly TimeAfter(long seconds)
    {
        foreach (var shift in _shifts)
        {
            var length = Seconds(shift.Close) - Seconds(shift.Open);
            if (seconds < length) return shift.Open.Add(TimeSpan.FromSeconds(seconds));
            seconds -= length;
        }

        return _shifts[^1].Close;
    }

    private static long Seconds(TimeOnly time) => time.Ticks / TimeSpan.TicksPerSecond;
}
