using CchcLive.Domain.Counting;
using CchcLive.Domain.Packing;

namespace CchcLive.Domain.Closes;

/// <summary>
/// The body of a close in the journal, version 1, pinned by a fixture: the version; day number, end and closing instant (by how much after the end);
/// rule; calendars; completeness; positions; rows. Instants are UTC ticks. A row of figures is a bit set of the measures that are not 0, then their values.
/// </summary>
public static class DayCloseCodec
{
    private const byte Version = 1;

    /// <summary>Packs a close.</summary>
    public static byte[] Encode(DayClose close)
    {
        var to = new ByteWriter();
        to.Byte(Version);
        to.Number((ulong)close.Date.DayNumber);
        to.Number((ulong)close.EndsAt);
        to.Signed(close.ClosedAt - close.EndsAt);
        to.Text(close.Rule);
        to.Number((ulong)close.RuleVersion);
        to.Number((ulong)close.Calendars.Count);
        foreach (var calendar in close.Calendars)
        {
            to.Text(calendar.Id);
            to.Number((ulong)calendar.Version);
        }

        to.Number((ulong)close.UnitsIn);
        to.Number((ulong)close.UnitsOf);
        to.Number((ulong)close.Positions.Count);
        foreach (var position in close.Positions) to.Number((ulong)position);
        to.Number((ulong)close.Rows.Count);
        foreach (var row in close.Rows) Write(to, row, close.EndsAt);
        return to.ToArray();
    }

    /// <summary>Reads a close.</summary>
    /// <exception cref="InvalidDataException">The bytes are no close, or one of a version that this program does not know.</exception>
    public static DayClose Decode(ReadOnlySpan<byte> body)
    {
        var from = new ByteReader(body);
        var version = from.Byte();
        if (version != Version) throw new InvalidDataException($"A close of version {version} cannot be read; this program knows version {Version}.");
        var date = Date(from.Index());
        var endsAt = (long)from.Number();
        var close = new DayClose
        {
            Date = date,
            EndsAt = endsAt,
            ClosedAt = endsAt + from.Signed(),
            Rule = from.Text(),
            RuleVersion = from.Index(),
            Calendars = Calendars(ref from),
            UnitsIn = from.Index(),
            UnitsOf = from.Index(),
            Positions = Positions(ref from),
            Rows = Rows(ref from, endsAt),
        };
        return from.AtEnd ? close : throw new InvalidDataException($"A close has bytes after its end, at {from.Position}.");
    }

    private static DateOnly Date(int dayNumber) =>
        dayNumber <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(dayNumber) : throw new InvalidDataException($"There is no day {dayNumber}.");

    private static CalendarInForce[] Calendars(ref ByteReader from)
    {
        var calendars = new CalendarInForce[from.Count()];
        for (var i = 0; i < calendars.Length; i++) calendars[i] = new CalendarInForce(from.Text(), from.Index());
        return calendars;
    }

    private static long[] Positions(ref ByteReader from)
    {
        var positions = new long[from.Count()];
        for (var i = 0; i < positions.Length; i++) positions[i] = (long)from.Number();
        return positions;
    }

    private static CloseRow[] Rows(ref ByteReader from, long endsAt)
    {
        var rows = new CloseRow[from.Count()];
        for (var i = 0; i < rows.Length; i++)
        {
            var (unit, feed, age) = (from.Text(), from.Byte(), (long)from.Number());
            rows[i] = new CloseRow(unit, feed, age == 0 ? 0 : endsAt - age, Figures(ref from), Figures(ref from));
        }

        return rows;
    }

    /// <summary>The newest event lies before the day's end: its age is above 0, and 0 means none.</summary>
    private static void Write(ByteWriter to, CloseRow row, long endsAt)
    {
        to.Text(row.Unit);
        to.Byte(row.Feed);
        to.Number(row.DataAt == 0 ? 0 : (ulong)(endsAt - row.DataAt));
        Write(to, row.Today);
        Write(to, row.Month);
    }

    private static void Write(ByteWriter to, long[] figures)
    {
        var present = 0UL;
        for (var i = 0; i < figures.Length; i++) present |= figures[i] == 0 ? 0 : 1UL << i;
        to.Number(present);
        foreach (var figure in figures)
        {
            if (figure != 0) to.Number((ulong)figure);
        }
    }

    private static long[] Figures(ref ByteReader from)
    {
        var figures = new long[MeasureSet.Size];
        var present = from.Number();
        if (present >> MeasureSet.Size != 0) throw new InvalidDataException("A close has figures of measures that this program does not know.");
        for (var i = 0; i < figures.Length; i++)
        {
            if ((present >> i & 1) != 0) figures[i] = (long)from.Number();
        }

        return figures;
    }
}
