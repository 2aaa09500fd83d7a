using System.Globalization;
using CchcLive.Ingest.Csv;

namespace CchcLive.Ingest.Connecting.Pull;

/// <summary>Values of a database as a CSV file would carry them: times are written with their offset and dates as dates, so that a mapping reads both by the format <c>iso</c>.</summary>
internal static class CellText
{
    /// <summary>The text of a value; null for a kind of value that has none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isDate">True if the column holds dates, which some drivers give as midnights.</param>
    /// <param name="zone">The zone of times without an offset.</param>
    public static string? Of(object value, bool isDate, TimeZoneInfo zone) => value switch
    {
        DBNull => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime time when time == DateTime.MaxValue || time == DateTime.MinValue => "", // infinity: there is no such day
        DateOnly day when day == DateOnly.MaxValue || day == DateOnly.MinValue => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time when isDate => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime { Kind: DateTimeKind.Utc } time => Instant(TimeZoneInfo.ConvertTime(new DateTimeOffset(time), zone)),
        DateTime time => Instant(LocalTime.At(time, zone).ToInstant()),
        DateTimeOffset time => Instant(time),
        decimal number => number.ToString("0.#############################", CultureInfo.InvariantCulture),
        Array => null,
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Instant(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
