namespace CchcLive.Domain.Calendars;

/// <summary>
/// The local days of a zone as intervals of UTC ticks, kept in blocks of 512 days from 1900 to 2199 that are filled on first use.
/// Outside those years the answer is computed each time.
/// </summary>
internal sealed class ZoneDays(TimeZoneInfo zone)
{
    private const int BlockBits = 9;
    private const int BlockSize = 1 << BlockBits;
    private static readonly int FirstBlock = new DateOnly(1900, 1, 1).DayNumber >> BlockBits;
    private static readonly int BlockCount = (new DateOnly(2199, 12, 31).DayNumber >> BlockBits) - FirstBlock + 1;
    private static readonly int LastDay = DateOnly.MaxValue.DayNumber;

    private readonly long[]?[] _blocks = new long[]?[BlockCount];
    private readonly long _usualOffset = zone.BaseUtcOffset.Ticks;

    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The day number of the local date at an instant; instants outside years 1 to 9999 give the nearest date.</summary>
    public int DayOf(long utcTicks)
    {
        var day = (int)Math.Clamp(FloorDay(utcTicks, _usualOffset), 0, LastDay);
        while (day > 0 && utcTicks < StartOf(day)) day--;
        while (day < LastDay && utcTicks >= StartOf(day + 1)) day++;
        return day;
    }

    /// <summary>The first instant of a day; of the day after the last, the greatest instant there is.</summary>
    public long StartOf(int day)
    {
        var block = (day >> BlockBits) - FirstBlock;
        if ((uint)block >= (uint)_blocks.Length) return ComputeStart(day);
        return (Volatile.Read(ref _blocks[block]) ?? Fill(block))[day & (BlockSize - 1)];
    }

    /// <summary>The instant of a wall-clock minute of a day; a minute that the clock skips gives the end of the gap.</summary>
    public long InstantOf(int day, int minute)
    {
        if (minute == 0) return StartOf(day);
        if (minute == Shift.MinutesPerDay) return StartOf(day + 1);
        var local = new DateTime(day * TimeSpan.TicksPerDay + minute * TimeSpan.TicksPerMinute);
        while (Zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        return Math.Clamp(local.Ticks - Zone.GetUtcOffset(local).Ticks, StartOf(day), StartOf(day + 1));
    }

    private static long FloorDay(long utcTicks, long offset) =>
        (Math.Clamp(utcTicks, -TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks) + offset) / TimeSpan.TicksPerDay;

    private long[] Fill(int block)
    {
        var starts = new long[BlockSize];
        for (var i = 0; i < BlockSize; i++) starts[i] = ComputeStart(((block + FirstBlock) << BlockBits) + i);
        return Interlocked.CompareExchange(ref _blocks[block], starts, null) ?? starts;
    }

    private long ComputeStart(int day)
    {
        if (day > LastDay) return DateTime.MaxValue.Ticks;
        var midnight = day * TimeSpan.TicksPerDay;
        var before = OffsetAt(midnight - TimeSpan.TicksPerDay);
        if (before == OffsetAt(midnight + TimeSpan.TicksPerDay)) return midnight - before;
        return FirstInstantAtOrAfter(midnight);
    }

    // The clocks change near this midnight. Offsets lie within 14 hours, so the answer is within 15 of it.
    private long FirstInstantAtOrAfter(long localTicks)
    {
        var (low, high) = (localTicks - 15 * TimeSpan.TicksPerHour, localTicks + 15 * TimeSpan.TicksPerHour);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            if (middle + OffsetAt(middle) < localTicks) low = middle;
            else high = middle;
        }

        return high;
    }

    private long OffsetAt(long utcTicks) =>
        Zone.GetUtcOffset(new DateTime(Math.Clamp(utcTicks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc)).Ticks;
}
