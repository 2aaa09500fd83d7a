using CchcLive.Domain.Calendars;
using CchcLive.Domain.Organisation;

namespace CchcLive.Grains.Registry;

/// <summary>The calendars that the journal has told of, every version of them. Immutable.</summary>
internal sealed class KnownCalendars
{
    private readonly IReadOnlyList<CalendarVersion> _versions;

    private KnownCalendars(IReadOnlyList<CalendarVersion> versions) => _versions = versions;

    public static KnownCalendars None { get; } = new([]);

    /// <summary>Every version, in the order of the journal.</summary>
    public IReadOnlyList<CalendarVersion> Versions => _versions;

    /// <summary>Each calendar in its newest version.</summary>
    public IEnumerable<WorkingCalendar> Newest => _versions.Select(version => version.Calendar.Id).Distinct(StringComparer.Ordinal).Select(id => Find(id)!);

    /// <summary>The newest version of a calendar; null if it is not known.</summary>
    public WorkingCalendar? Find(string id) => _versions.LastOrDefault(version => version.Calendar.Id == id)?.Calendar;

    /// <summary>The version that a file would become.</summary>
    /// <exception cref="FormatException">The file contradicts itself, or is no later version; the message names the fields.</exception>
    public WorkingCalendar Proposed(CalendarDefinition next, long inForceFrom)
    {
        if (next.Id.StartsWith(OrgChart.DefaultCalendar, StringComparison.Ordinal))
            throw new FormatException($"$.id: ids that begin with {OrgChart.DefaultCalendar} are those of areas without a calendar");
        return Find(next.Id) is { } before ? before.Next(next, inForceFrom) : WorkingCalendar.From(next);
    }

    /// <summary>With one entry more. One without an instant begins its calendar, anew if it is known.</summary>
    public KnownCalendars With(CalendarEntry entry)
    {
        var begins = entry.InForceFrom is null;
        var calendar = begins ? WorkingCalendar.From(entry.Calendar) : Proposed(entry.Calendar, entry.InForceFrom!.Value.UtcTicks);
        return new KnownCalendars([.. _versions.Where(version => !begins || version.Calendar.Id != calendar.Id), new CalendarVersion(entry, calendar)]);
    }
}

/// <summary>A version of a calendar.</summary>
/// <param name="Entry">What the journal says of it.</param>
/// <param name="Calendar">The calendar.</param>
public sealed record CalendarVersion(CalendarEntry Entry, WorkingCalendar Calendar);
