namespace CchcLive.Domain.Shards;

/// <summary>A minute since the year 1 in 4 bytes, for comparisons that may err on one side. Years beyond 8166 are one minute.</summary>
/// <param name="Number">The minute's number.</param>
public readonly record struct Minute(uint Number) : IComparable<Minute>
{
    /// <summary>The minute in which an instant lies (UTC ticks).</summary>
    public static Minute Of(long ticks) => new((uint)Math.Clamp(ticks / TimeSpan.TicksPerMinute, 0, uint.MaxValue));

    /// <inheritdoc />
    public int CompareTo(Minute other) => Number.CompareTo(other.Number);

    /// <summary>Earlier than.</summary>
    public static bool operator <(Minute left, Minute right) => left.Number < right.Number;

    /// <summary>Later than.</summary>
    public static bool operator >(Minute left, Minute right) => left.Number > right.Number;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Minute left, Minute right) => left.Number <= right.Number;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Minute left, Minute right) => left.Number >= right.Number;
}
