namespace CchcLive.Domain.Organisation;

/// <summary>Finds units that are, on some day, their own ancestors, or have more of them than any government.</summary>
internal static class OrgChartCycles
{
    /// <summary>How many levels a chart may have; from ward to state there are four. Who walks down a chart goes a step deeper at each.</summary>
    private const int MostLevels = 32;

    /// <summary>One fault per day of change and ring, naming its first unit.</summary>
    public static IEnumerable<OrgFault> Find(IReadOnlyList<OrgUnit> units, Dictionary<string, OrgUnit> byId)
    {
        var faulty = new HashSet<string>(StringComparer.Ordinal);
        foreach (var day in DaysOfChange(units))
        {
            var levels = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var unit in units)
            {
                if (RingFrom(unit, day, byId, levels) is { } ring && faulty.Add(ring[0]))
                {
                    yield return new OrgFault(ring[0], $"it is its own ancestor ({string.Join(" → ", ring)} → {ring[0]}).");
                }
                else if (levels.GetValueOrDefault(unit.Id) > MostLevels && faulty.Add(unit.Id))
                {
                    yield return new OrgFault(unit.Id, $"it is the {levels[unit.Id]}th level of its tree; a chart has at most {MostLevels}.");
                }
            }
        }
    }

    private static IEnumerable<DateOnly> DaysOfChange(IEnumerable<OrgUnit> units) =>
        units.SelectMany(unit => unit.Parents.Select(link => link.Validity.First).Append(unit.Exists.First)).Distinct().Order();

    private static List<string>? RingFrom(OrgUnit start, DateOnly day, Dictionary<string, OrgUnit> byId, Dictionary<string, int> levels)
    {
        var path = new List<string>();
        for (var unit = start; !levels.ContainsKey(unit.Id);)
        {
            var at = path.IndexOf(unit.Id);
            if (at >= 0)
            {
                var ring = path[at..];
                var smallest = ring.IndexOf(ring.Min(StringComparer.Ordinal)!);
                return [.. ring[smallest..], .. ring[..smallest]];
            }

            path.Add(unit.Id);
            if (unit.ParentOn(day) is not { } parent || !byId.TryGetValue(parent, out unit!)) break;
        }

        path.Reverse();
        foreach (var id in path) levels[id] = 1 + (byId[id].ParentOn(day) is { } parent ? levels.GetValueOrDefault(parent) : 0);
        return null;
    }
}
