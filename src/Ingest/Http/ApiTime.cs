using System.Globalization;

namespace CchcLive.Ingest.Http;

/// <summary>How instants are written in answers: RFC 3339 at the offset of the area's zone.</summary>
internal static class ApiTime
{
    /// <summary>The text of an instant in UTC ticks; null for 0.</summary>
    public static string? Text(long ticks, TimeZoneInfo zone) =>
        ticks == 0 ? null : TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), zone).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
