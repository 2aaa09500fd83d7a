using System.Globalization;
using CchcLive.Grains.Access;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Calendars;

/// <summary>What the audit hears of a calendar that was changed.</summary>
public static class CalendarAudit
{
    /// <summary>The entry of a change that was confirmed.</summary>
    public static AuditEntry Of(CalendarChange change, CalendarNote note, Doer by) => new(
        by.Actor, AuditActions.CalendarChanged, change.Calendar.Id,
        string.Create(CultureInfo.InvariantCulture, $"v{change.Calendar.Version}; {note.By}; {note.Document}; {note.Reason}; {change.Totals.Moved} moved, {change.Totals.TurnLate} turn late, {change.Totals.CeaseLate} cease to be late"),
        by.Address);
}
