namespace CchcLive.Ingest.Simulation;

/// <summary>The units of each group that take dossiers on a day, ready for picking. Not thread-safe.</summary>
internal sealed class UnitGroups(DistrictParameters district)
{
    private Dictionary<string, WeightedList<UnitParameters>> _groups = [];
    private HashSet<string> _working = [];
    private DateOnly? _day;

    /// <summary>The group on a day; if no unit is of it then, the territories, who take over what it did.</summary>
    public WeightedList<UnitParameters> Of(string group, DateOnly day)
    {
        if (_day != day) Turn(day);
        return _groups.GetValueOrDefault(group) ?? _groups[district.TerritoryGroup];
    }

    /// <summary>The unit if it takes dossiers on the day, else null.</summary>
    public string? Working(string? unit, DateOnly day)
    {
        if (_day != day) Turn(day);
        return unit is not null && _working.Contains(unit) ? unit : null;
    }

    private void Turn(DateOnly day)
    {
        _day = day;
        var working = district.Units.Where(unit => unit.Works(day)).ToList();
        var ids = working.Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.SetEquals(_working)) return;
        _working = ids;
        _groups = working.GroupBy(unit => unit.Group, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new WeightedList<UnitParameters>(group, unit => unit.Share), StringComparer.Ordinal);
    }
}
