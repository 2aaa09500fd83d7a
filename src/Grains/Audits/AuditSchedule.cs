namespace CchcLive.Grains.Audits;

/// <summary>When a round is due: once in the quiet hours of each day, and at any hour if the machine is off at night and two days have passed.</summary>
internal static class AuditSchedule
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    /// <summary>True if a round is due now.</summary>
    /// <param name="settings">The quiet hours.</param>
    /// <param name="last">When the last round began; null if there was none.</param>
    /// <param name="now">The present.</param>
    /// <param name="started">When the program started.</param>
    /// <param name="zone">The area's zone.</param>
    public static bool IsDue(AuditSettings settings, DateTimeOffset? last, DateTimeOffset now, DateTimeOffset started, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var isQuiet = local.Hour >= settings.QuietFrom && local.Hour < settings.QuietTo;
        if (isQuiet) return last is null || TimeZoneInfo.ConvertTime(last.Value, zone).Date != local.Date;
        return now - (last ?? started) >= Longest;
    }
}
