using CchcLive.Domain.Events;

namespace CchcLive.Domain.Packing;

/// <summary>
/// Packs a moment as its distance from another one, in the coarsest of seconds, milliseconds and ticks that loses nothing, then its
/// offset: in quarters of an hour (−56 to 56), 126 for a date, 127 followed by minutes for odd offsets.
/// </summary>
internal static class MomentCodec
{
    private const byte DateOffset = 126;
    private const byte OddOffset = 127;

    private static readonly long[] Units = [TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, 1];

    /// <summary>2020-01-01T00:00:00Z: what a moment is measured from when nothing nearer is known.</summary>
    public static readonly long Epoch = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private static readonly long FirstOrigin = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
    private static readonly long LastOrigin = new DateTime(2200, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    public static void Write(ByteWriter to, Moment moment, long origin)
    {
        var distance = moment.UtcTicks - Near(origin);
        var unit = distance % Units[0] == 0 ? 0 : distance % Units[1] == 0 ? 1 : 2;
        to.Signed(distance / Units[unit] * Units.Length + (distance < 0 ? -unit : unit));
        if (moment.IsDate) to.Byte(DateOffset);
        else if (moment.OffsetMinutes % 15 == 0) to.Byte((byte)(sbyte)(moment.OffsetMinutes / 15));
        else
        {
            to.Byte(OddOffset);
            to.Signed(moment.OffsetMinutes);
        }
    }

    public static Moment Read(ref ByteReader from, long origin)
    {
        var packed = from.Signed();
        var ticks = Near(origin) + packed / Units.Length * Units[Math.Abs(packed % Units.Length)];
        if (!Exists(ticks)) throw new InvalidDataException($"A moment at byte {from.Position} lies outside the years 1 to 9999.");
        var offset = from.Byte();
        var minutes = offset switch
        {
            DateOffset => Moment.DateMark,
            OddOffset => from.Signed(),
            _ => (sbyte)offset * 15L,
        };
        return minutes == Moment.DateMark || (minutes is >= -840 and <= 840 && Exists(ticks + minutes * TimeSpan.TicksPerMinute))
            ? new Moment(ticks, (short)minutes)
            : throw new InvalidDataException($"An offset of {minutes} minutes at byte {from.Position} does not exist.");
    }

    private static bool Exists(long ticks) => ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;

    /// <summary>Distances from these years, times the number of units, fit 64 bits whatever the moment.</summary>
    private static long Near(long origin) => Math.Clamp(origin, FirstOrigin, LastOrigin);
}
