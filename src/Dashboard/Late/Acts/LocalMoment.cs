using System.Globalization;
using CchcLive.Domain.Events;

namespace CchcLive.Dashboard.Late.Acts;

/// <summary>A date and a time of day from a form, in the zone of a unit.</summary>
internal static class LocalMoment
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "dd/MM/yyyy HH:mm"];

    /// <summary>Reads it; an empty text is none.</summary>
    /// <returns>False if it cannot be read.</returns>
    public static bool TryRead(string? text, TimeZoneInfo zone, out Moment? moment)
    {
        moment = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return false;
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        var read = Moment.At(new DateTimeOffset(local, zone.GetUtcOffset(local)));
        moment = read;
        return read.IsReckonable;
    }
}
