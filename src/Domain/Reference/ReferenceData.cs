using System.Globalization;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Reference;

/// <summary>
/// The data that counting depends on: the org chart, the working calendars and the counting rules. Immutable; a change makes a new one.
/// </summary>
public sealed class ReferenceData
{
    /// <summary>The rule that live counters use and that answers when none is named.</summary>
    public const string DefaultRule = "bao-cao-06";

    private const int MaxCalendars = 256;

    private readonly Dictionary<string, WorkingCalendar> _calendarOfUnit = new(StringComparer.Ordinal);

    /// <summary>Reference data of the given parts.</summary>
    /// <param name="org">The org chart.</param>
    /// <param name="calendars">Every calendar that a unit may name, each in its newest version; <c>all-days</c> need not be among them.</param>
    /// <param name="rules">Every rule; <see cref="DefaultRule"/> must be among them.</param>
    /// <exception cref="FormatException">A unit names a calendar or a zone that does not exist, two calendars or rules have one id, or the default rule is missing.</exception>
    public ReferenceData(OrgChart org, IEnumerable<WorkingCalendar> calendars, IEnumerable<CountingRule> rules)
    {
        Org = org;
        Rules = ById(rules, rule => rule.Id, "counting rules");
        Live = Rules.GetValueOrDefault(DefaultRule) ?? throw new FormatException($"The counting rule {DefaultRule} is missing.");
        var known = ById(calendars, calendar => calendar.Id, "calendars");
        foreach (var unit in org.Units) _calendarOfUnit.Add(unit.Id, CalendarFor(unit, known));
        var fallback = org.Units.Count > 0 ? _calendarOfUnit[org.Units[0].Id] : AllDays(OrgChart.DefaultZone, known);
        WorkingCalendar[] inUse = [.. _calendarOfUnit.Values.Append(fallback).Distinct().OrderBy(calendar => calendar.Id, StringComparer.Ordinal)];
        WorkingCalendar[] versions = [.. inUse.SelectMany(calendar => calendar.Versions())];
        if (versions.Length > MaxCalendars)
            throw new FormatException($"Units name {inUse.Length} calendars in {versions.Length} versions; at most {MaxCalendars} can be in use.");
        FoldRules = new FoldRules(versions, unit => CalendarOf(unit) ?? fallback, Assignment(fallback));
    }

    /// <summary>Where the journal's stream of org chart and calendars stood; 0 for data that is not of a journal.</summary>
    public long Position { get; init; }

    /// <summary>The org chart.</summary>
    public OrgChart Org { get; }

    /// <summary>The counting rules by id.</summary>
    public IReadOnlyDictionary<string, CountingRule> Rules { get; }

    /// <summary>The rule of live counters.</summary>
    public CountingRule Live { get; }

    /// <summary>How dossiers fold under this data.</summary>
    public FoldRules FoldRules { get; }

    /// <summary>The newest calendar of a unit or an area; null for one that is not in the chart.</summary>
    public WorkingCalendar? CalendarOf(string? unit) => unit is null ? null : _calendarOfUnit.GetValueOrDefault(unit);

    /// <summary>The units that belong to a unit or an area on a date: itself if it has no children, else the leaves below it.</summary>
    public IReadOnlyList<string> LeavesOf(string id, DateOnly on)
    {
        var children = Org.ChildrenOf(id, on);
        return children.Count == 0 ? [id] : [.. children.SelectMany(child => LeavesOf(child.Id, on))];
    }

    /// <summary>The date whose tree a figure of <paramref name="wanted"/> uses: that date, or the last one on which the area existed (D§5.5).</summary>
    public DateOnly TreeDate(string id, DateOnly wanted)
    {
        var exists = Org.Find(id)?.Exists ?? default;
        return wanted > exists.Last ? exists.Last : wanted < exists.First ? exists.First : wanted;
    }

    private static Dictionary<string, T> ById<T>(IEnumerable<T> things, Func<T, string> id, string name)
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            if (!byId.TryAdd(id(thing), thing)) throw new FormatException($"Two {name} have the id {id(thing)}.");
        }

        return byId;
    }

    private WorkingCalendar CalendarFor(OrgUnit unit, Dictionary<string, WorkingCalendar> known)
    {
        var id = Org.CalendarOf(unit.Id, unit.Exists.Last);
        if (id == OrgChart.DefaultCalendar) return AllDays(Org.ZoneOf(unit.Id), known);
        return known.GetValueOrDefault(id) ?? throw new FormatException($"Unit {unit.Id}: there is no calendar {id}.");
    }

    private static WorkingCalendar AllDays(string zone, Dictionary<string, WorkingCalendar> known)
    {
        var id = $"{OrgChart.DefaultCalendar}@{zone}";
        if (known.TryGetValue(id, out var calendar)) return calendar;
        if (!Zones.TryFind(zone, out var found)) throw new FormatException($"There is no time zone {zone}.");
        calendar = WorkingCalendar.AllDays(id, found);
        known.Add(id, calendar);
        return calendar;
    }

    private string Assignment(WorkingCalendar fallback)
    {
        var units = _calendarOfUnit.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value.Id}");
        var text = string.Join('|', units.Prepend($"*={fallback.Id}"));
        return Shards.CodeHash.Of(text).ToString("x16", CultureInfo.InvariantCulture);
    }
}
