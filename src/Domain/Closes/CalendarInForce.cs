using CchcLive.Domain.Reference;

namespace CchcLive.Domain.Closes;

/// <summary>A working calendar as it was when a day was closed, or a document made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
public sealed record CalendarInForce(string Id, int Version)
{
    /// <summary>The calendars of some units, each once, by id.</summary>
    public static IReadOnlyList<CalendarInForce> Of(IEnumerable<string> units, ReferenceData reference) =>
    [
        .. units.Select(unit => reference.CalendarOf(unit)!).Distinct().Select(calendar => new CalendarInForce(calendar.Id, calendar.Version))
            .OrderBy(calendar => calendar.Id, StringComparer.Ordinal),
    ];
}
