using CchcLive.Domain.Calendars;
using CchcLive.Domain.Due;

namespace CchcLive.Domain.Dossiers;

/// <summary>What the fold needs to know besides the events.</summary>
/// <param name="Calendars">Every version of the calendars in use, at most 256; packed dossiers name theirs by its place in this list.</param>
/// <param name="CalendarOf">The newest working calendar of a unit, one of <paramref name="Calendars"/>; for an unknown or missing unit one is given too.</param>
/// <param name="Assignment">Changes whenever a unit gets another calendar (not another version of it): states folded under another one are folded again.</param>
/// <param name="DayCount">How days are counted (D§3.2).</param>
/// <param name="DefaultPolicy">The supplement policy of a dossier that names none; <c>Restart</c> by NĐ 61/2018 Đ19.4.</param>
/// <param name="SupplementRequestDays">Working days from receipt within which a supplement must be asked for; 3 by NĐ 61/2018 Đ19.4.</param>
public sealed record FoldRules(
    IReadOnlyList<WorkingCalendar> Calendars,
    Func<string?, WorkingCalendar> CalendarOf,
    string Assignment,
    DayCount DayCount = DayCount.ExcludeFirstDay,
    SupplementPolicy DefaultPolicy = SupplementPolicy.Restart,
    int SupplementRequestDays = 3)
{
    /// <summary>Changes whenever a calendar or the assignment of calendars changes.</summary>
    public string Fingerprint => string.Join(' ', CalendarKeys.Prepend(Assignment));

    /// <summary>The id and version of each calendar, in the order of <see cref="Calendars"/>, without blanks.</summary>
    public IEnumerable<string> CalendarKeys => Calendars.Select(calendar => $"{Uri.EscapeDataString(calendar.Id)}.{calendar.Version}");
}
