using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Domain.Calendars;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Administration.Calendars;

/// <summary>The list of the calendars.</summary>
/// <param name="Calendars">Each in its newest version, with how many units have it.</param>
/// <param name="Form">The form for a file.</param>
/// <param name="Token">Proves that a form came from this page.</param>
public sealed record CalendarsView(IReadOnlyList<(WorkingCalendar Calendar, int Units)> Calendars, Entries Form, AntiforgeryTokenSet Token);
