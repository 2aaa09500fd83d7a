using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Calendars;
using CchcLive.Grains.Registry;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Administration.Calendars;

/// <summary>The page of a calendar.</summary>
/// <param name="Shown">The version that is shown.</param>
/// <param name="Versions">All versions, the newest first.</param>
/// <param name="Year">The year that is shown.</param>
/// <param name="Units">The units that have the calendar, by name.</param>
public sealed record CalendarView(CalendarVersion Shown, IReadOnlyList<CalendarVersion> Versions, int Year, IReadOnlyList<string> Units)
{
    /// <summary>The form that was sent; an empty one if none was.</summary>
    public required Entries Sent { get; init; }

    /// <summary>Proves that a form came from this page.</summary>
    public required AntiforgeryTokenSet Token { get; init; }

    /// <summary>Writes times.</summary>
    public required Times Times { get; init; }

    /// <summary>What the shown version says.</summary>
    public CalendarDefinition Definition => Shown.Entry.Calendar;

    /// <summary>True if the version in use is shown.</summary>
    public bool IsNewest => ReferenceEquals(Shown, Versions[0]);

    /// <summary>The table of the shown year; null if there is none.</summary>
    public YearDefinition? Table => Definition.Years.FirstOrDefault(year => year.Year == Year);

    /// <summary>The days of the shown year.</summary>
    public IReadOnlyList<CalendarDay> Days => YearDays.Of(Definition, Year);

    /// <summary>One of the forms: as it was sent, or blank.</summary>
    public Entries Form(string name) => Sent.Form == name ? Sent : Entries.Blank(name, name == CalendarForm.Year ? [("year", CalendarWords.Number(Year))] : []);
}
