using CchcLive.Domain.Calendars;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Calendars;

/// <summary>What a version of a calendar does, or did.</summary>
/// <param name="Calendar">The version; its <see cref="WorkingCalendar.Previous"/> is the one in use before, if there was one.</param>
/// <param name="At">When it was listed (UTC ticks).</param>
/// <param name="Confirmation">What confirms it: it stands for this file over the registry as it was when the list was made.</param>
/// <param name="Moves">The open dossiers whose computed due date moves, by unit and code.</param>
/// <param name="Totals">How many they are.</param>
public sealed record CalendarChange(WorkingCalendar Calendar, long At, string Confirmation, IReadOnlyList<MovedDue> Moves, CalendarTotals Totals);
