namespace CchcLive.Journal;

/// <summary>How the journal writes instants: microseconds since 1970-01-01T00:00Z, the finest that both databases and SQL tools share.</summary>
internal static class JournalTime
{
    /// <summary>Microseconds since 1970, rounded down.</summary>
    public static long ToMicroseconds(DateTimeOffset instant) =>
        Math.DivRem(instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks, TimeSpan.TicksPerMicrosecond) is var (whole, rest) && rest < 0 ? whole - 1 : whole;

    /// <summary>The instant of a number of microseconds since 1970, in UTC.</summary>
    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(checked(microseconds * TimeSpan.TicksPerMicrosecond));
}
