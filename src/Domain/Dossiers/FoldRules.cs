using CchcLive.Domain.Calendars;
using CchcLive.Domain.Due;

namespace CchcLive.Domain.Dossiers;

/// <summary>What the fold needs to know besides the events.</summary>
/// <param name="Calendars">The calendars in use, at most 256; packed dossiers name theirs by its place in this list.</param>
/// <param name="CalendarOf">The working calendar of a unit, one of <paramref name="Calendars"/>; for an unknown or missing unit one is given too.</param>
/// <param name="Fingerprint">Changes whenever a calendar or the assignment of calendars changes: states folded under another one are folded again.</param>
/// <param name="DayCount">How days are counted (D§3.2).</param>
/// <param name="DefaultPolicy">The supplement policy of a dossier that names none; <c>Restart</c> by NĐ 61/2018 Đ19.4.</param>
/// <param name="SupplementRequestDays">Working days from receipt within which a supplement must be asked for; 3 by NĐ 61/2018 Đ19.4.</param>
public sealed record FoldRules(
    IReadOnlyList<WorkingCalendar> Calendars,
    Func<string?, WorkingCalendar> CalendarOf,
    string Fingerprint,
    DayCount DayCount = DayCount.ExcludeFirstDay,
    SupplementPolicy DefaultPolicy = SupplementPolicy.Restart,
    int SupplementRequestDays = 3);
