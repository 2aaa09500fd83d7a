using CchcLive.Domain;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Reference;

namespace CchcLive.Grains.Registry;

/// <content>The calendars: those that ship are taken into the journal once, and from then on only what is entered there changes them.</content>
public sealed partial class OrgRegistry
{
    private readonly WorkingCalendar _allDays = WorkingCalendar.AllDays(OrgChart.DefaultCalendar, Zones.Find(OrgChart.DefaultZone));
    private KnownCalendars _calendars = KnownCalendars.None;

    /// <summary>Every version of every calendar, in the order in which they were entered.</summary>
    public IReadOnlyList<CalendarVersion> Calendars => _calendars.Versions;

    /// <summary>Where the registry stands: a text that changes with every entry.</summary>
    public string Position => _head.Hash.ToString();

    /// <summary>Takes the calendars that ship, and that the journal does not know yet, into the journal.</summary>
    /// <returns>Those that ship in a later version than the one in use; they change nothing until somebody enters them.</returns>
    public Task<IReadOnlyList<WorkingCalendar>> AdoptAsync(CancellationToken cancellation = default) => ChangeAsync<IReadOnlyList<WorkingCalendar>>(
        async () =>
        {
            foreach (var calendar in shipped.Where(calendar => calendar.Definition is not null && _calendars.Find(calendar.Id) is null))
                await AppendAsync(new CalendarEntry(calendar.Definition!, null, "", "cchc", "shipped with the program", null), cancellation);
            return [.. shipped.Where(calendar => _calendars.Find(calendar.Id) is { } known && known.Version < calendar.Version)];
        },
        cancellation);

    /// <summary>The version that a file would become if it were entered now.</summary>
    /// <exception cref="FormatException">The file contradicts itself, or is no later version; the message names the fields.</exception>
    public WorkingCalendar Proposed(CalendarDefinition next) => _calendars.Proposed(next, time.GetUtcNow().UtcTicks);

    /// <summary>The data as it would be with another version of a calendar.</summary>
    /// <exception cref="FormatException">There would be too many calendars.</exception>
    public ReferenceData With(WorkingCalendar proposed) =>
        new(Current.Org, InUse(_calendars).Where(calendar => calendar.Id != proposed.Id).Append(proposed), rules);

    /// <summary>Journals a version of a calendar, in force from now on. Shards and areas must then be refreshed.</summary>
    /// <param name="calendar">Its content.</param>
    /// <param name="note">Who enters it, why, by which document.</param>
    /// <param name="effect">What was listed.</param>
    /// <param name="position">The <see cref="Position"/> to which the list belongs.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>What was entered; null, and nothing has changed, if the registry has moved on from that position.</returns>
    /// <exception cref="FormatException">The file contradicts itself, or is no later version; the message names the fields.</exception>
    public Task<CalendarEntry?> AddCalendarAsync(
        CalendarDefinition calendar, CalendarNote note, CalendarTotals? effect, string position, CancellationToken cancellation = default) => ChangeAsync(
        async () =>
        {
            if (position != Position) return null;
            var proposed = Proposed(calendar);
            DateTimeOffset? from = proposed.Previous is null ? null : new DateTimeOffset(proposed.InForceFrom, TimeSpan.Zero);
            var entry = new CalendarEntry(calendar, from, note.Document, note.By, note.Reason, effect);
            await AppendAsync(entry, cancellation);
            return entry;
        },
        cancellation);

    /// <summary>Puts an entry of another journal in as it was there. Only for data without a dossier: it may rewrite what was in force when.</summary>
    /// <exception cref="FormatException">It does not fit those that are there.</exception>
    public Task RestoreCalendarAsync(CalendarEntry entry, CancellationToken cancellation = default) => ChangeAsync(
        async () =>
        {
            var isThere = Calendars.Any(known => known.Calendar.Id == entry.Calendar.Id && known.Entry.ToJson().AsSpan().SequenceEqual(entry.ToJson()));
            if (!isThere) await AppendAsync(entry, cancellation);
            return isThere;
        },
        cancellation);

    /// <summary>The newest version of the calendar with an id, or the one of all days in the default zone; null if there is none of that id.</summary>
    public WorkingCalendar? CalendarNamed(string? id) => id == OrgChart.DefaultCalendar ? _allDays : InUse(_calendars).FirstOrDefault(calendar => calendar.Id == id);

    private IEnumerable<WorkingCalendar> InUse(KnownCalendars known) => [.. known.Newest, .. shipped.Where(calendar => known.Find(calendar.Id) is null)];

    private async Task AppendAsync(CalendarEntry entry, CancellationToken cancellation)
    {
        var calendars = _calendars.With(entry);
        await AppendAsync(entry.ToJson(), Next(Current.Org, calendars), calendars, cancellation);
    }
}

/// <summary>What is noted of whoever enters a calendar.</summary>
/// <param name="Document">The document that it follows.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record CalendarNote(string Document, string By, string Reason);
