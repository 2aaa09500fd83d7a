using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Shards;

/// <summary>
/// Where the calendars, by which dossiers were once packed, stand among those of present rules, and for which dossiers each is still the one
/// that judges.
/// </summary>
internal sealed class CalendarPlaces
{
    private readonly (int Place, long From, long Until)[] _calendars;

    /// <param name="keysThen">The <see cref="FoldRules.CalendarKeys"/> of then.</param>
    /// <param name="rules">The present rules.</param>
    public CalendarPlaces(IEnumerable<string> keysThen, FoldRules rules)
    {
        var places = rules.CalendarKeys.Select((key, place) => (key, place)).ToDictionary(pair => pair.key, pair => pair.place, StringComparer.Ordinal);
        var until = rules.Calendars.Where(calendar => calendar.Previous is not null).ToDictionary(calendar => calendar.Previous!, calendar => calendar.InForceFrom);
        _calendars = [.. keysThen.Select(key => places.TryGetValue(key, out var place)
            ? (place, rules.Calendars[place].InForceFrom, until.GetValueOrDefault(rules.Calendars[place], long.MaxValue))
            : (-1, 0L, 0L))];
    }

    /// <summary>True if the version of the calendar that a dossier was packed by still judges it; then that version's place now.</summary>
    public bool Keeps(in PackedDossier d, out byte place)
    {
        var (now, from, until) = _calendars[d.Calendar];
        place = (byte)Math.Max(now, 0);
        if (now < 0) return false;
        return d.End == EndKind.None ? until == long.MaxValue : from <= d.EndAt && d.EndAt < until;
    }
}
