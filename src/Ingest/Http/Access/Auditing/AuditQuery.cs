using System.Globalization;
using CchcLive.Grains.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access.Auditing;

/// <summary>Which entries of the audit a request asks for: <c>actor</c>, <c>action</c>, <c>day</c>; what is left out or empty does not matter.</summary>
/// <param name="Actor">Whose.</param>
/// <param name="Action">Which action.</param>
/// <param name="Day">On which day, in the default zone.</param>
public sealed record AuditQuery(string? Actor, string? Action, DateOnly? Day)
{
    /// <summary>Reads a request; a day that is none does not matter either.</summary>
    public static AuditQuery Of(HttpRequest request) => new(
        Text(request, "actor"), Text(request, "action"),
        DateOnly.TryParseExact(Text(request, "day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    /// <summary>The same for the log.</summary>
    public AuditFilter In(TimeZoneInfo zone) => Day is { } day ? new AuditFilter(Actor, Action, Start(day, zone), Start(day.AddDays(1), zone)) : new AuditFilter(Actor, Action);

    /// <summary>The same as a query, to be added to an address.</summary>
    public string ToQuery() => string.Concat(
        new[] { ("actor", Actor), ("action", Action), ("day", Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) }
            .Where(pair => pair.Item2 is not null).Select(pair => $"&{pair.Item1}={Uri.EscapeDataString(pair.Item2!)}"));

    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    private static string? Text(HttpRequest request, string name) => request.Query[name] is [{ Length: > 0 } text] ? text.Trim() : null;
}
