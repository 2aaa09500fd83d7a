using System.Globalization;

namespace CchcLive.Domain.Events;

/// <summary>
/// A point in time as a source wrote it: an instant with its UTC offset, or a calendar date without a time of day.
/// The offset is kept so that an event can be given back exactly as it came.
/// </summary>
/// <param name="UtcTicks">Ticks (100 ns) of the instant in UTC; of a date, the ticks of its midnight, without any zone.</param>
/// <param name="OffsetMinutes">Minutes east of UTC, −840 to 840; <see cref="DateMark"/> for a date.</param>
public readonly record struct Moment(long UtcTicks, short OffsetMinutes) : IComparable<Moment>
{
    /// <summary>The value of <see cref="OffsetMinutes"/> that marks a calendar date.</summary>
    public const short DateMark = short.MinValue;

    /// <summary>The first year that a source may name: earlier ones are slips of the pen, and arithmetic on dates ends at year 1.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that a source may name: 9999 stands for "no date" in many systems, and arithmetic on dates ends there.</summary>
    public const int LastYear = 2199;

    /// <summary>True if the source gave only a date.</summary>
    public bool IsDate => OffsetMinutes == DateMark;

    /// <summary>True from <see cref="FirstYear"/> to <see cref="LastYear"/> of the years as the source wrote them, at its offset; a dossier is never asked to reckon with any other moment.</summary>
    public bool IsReckonable => new DateTime(Math.Clamp(IsDate ? UtcTicks : UtcTicks + (OffsetMinutes * TimeSpan.TicksPerMinute), 0, DateTime.MaxValue.Ticks)).Year is >= FirstYear and <= LastYear;

    /// <summary>The moment of an instant; its offset is kept.</summary>
    public static Moment At(DateTimeOffset instant) => new(instant.UtcTicks, (short)instant.TotalOffsetMinutes);

    /// <summary>The moment of a calendar date.</summary>
    public static Moment On(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue).Ticks, DateMark);

    /// <summary>The first instant that the moment covers: the instant itself, or the date's midnight in <paramref name="zone"/>.</summary>
    public long FirstTicks(TimeZoneInfo zone) => IsDate ? MidnightTicks(Date, zone) : UtcTicks;

    /// <summary>The last instant that the moment covers: the instant itself, or 100 ns before the next midnight in <paramref name="zone"/>.</summary>
    public long LastTicks(TimeZoneInfo zone) => IsDate ? MidnightTicks(Date.AddDays(1), zone) - 1 : UtcTicks;

    /// <summary>The calendar date of a date moment, or the date of the instant at its own offset.</summary>
    public DateOnly Date => DateOnly.FromDateTime(IsDate ? new DateTime(UtcTicks) : ToInstant().DateTime);

    /// <summary>The instant with its offset.</summary>
    /// <exception cref="InvalidOperationException">The moment is a date.</exception>
    public DateTimeOffset ToInstant() => IsDate
        ? throw new InvalidOperationException("A calendar date is not an instant; ask FirstTicks or LastTicks with a zone.")
        : new DateTimeOffset(UtcTicks, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(OffsetMinutes));

    /// <summary>
    /// Reads RFC 3339 (<c>2025-03-12T07:25:00+07:00</c>, up to 7 fraction digits kept, <c>Z</c> allowed) or a date (<c>2025-03-12</c>).
    /// A time without an offset is refused: guessing a zone is how dashboards get "today" wrong. So is one that is not <see cref="IsReckonable"/>.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Moment moment)
    {
        if (MomentText.TryRead(text, out moment)) return moment.IsReckonable;
        if (text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            moment = On(date);
            return moment.IsReckonable;
        }

        if (HasOffset(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            && instant.Offset.Ticks % TimeSpan.TicksPerMinute == 0)
        {
            moment = At(instant);
            return moment.IsReckonable;
        }

        moment = default;
        return false;
    }

    /// <inheritdoc />
    public int CompareTo(Moment other) => UtcTicks != other.UtcTicks
        ? UtcTicks.CompareTo(other.UtcTicks)
        : OffsetMinutes.CompareTo(other.OffsetMinutes);

    /// <summary>RFC 3339 text, or <c>yyyy-MM-dd</c> for a date; <see cref="TryParse"/> reads it back to an equal value.</summary>
    public override string ToString() => IsDate
        ? Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : ToInstant().ToString(UtcTicks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>Earlier than.</summary>
    public static bool operator <(Moment left, Moment right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(Moment left, Moment right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Moment left, Moment right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Moment left, Moment right) => left.CompareTo(right) >= 0;

    private static bool HasOffset(ReadOnlySpan<char> text) =>
        text.Length >= 20 && text[4] == '-' && text[7] == '-' && text[10] is 'T' or 't' or ' '
        && (text[^1] is 'Z' or 'z' || (text[^3] == ':' && text[^6] is '+' or '-'));

    private static long MidnightTicks(DateOnly date, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        return local.Ticks - zone.GetUtcOffset(local).Ticks;
    }
}
