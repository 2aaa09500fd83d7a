namespace CchcLive.Domain.Organisation;

/// <summary>Finds units that are, on some day, their own ancestors.</summary>
internal static class OrgChartCycles
{
    /// <summary>One fault per day of change and ring, naming its first unit.</summary>
    public static IEnumerable<OrgFault> Find(IReadOnlyList<OrgUnit> units, Dictionary<string, OrgUnit> byId)
    {
        var faulty = new HashSet<string>(StringComparer.Ordinal);
        foreach (var day in DaysOfChange(units))
        {
            var sound = new HashSet<string>(StringComparer.Ordinal);
            foreach (var unit in units)
            {
                if (RingFrom(unit, day, byId, sound) is { } ring && faulty.Add(ring[0]))
                {
                    yield return new OrgFault(ring[0], $"it is its own ancestor ({string.Join(" → ", ring)} → {ring[0]}).");
                }
            }
        }
    }

    private static IEnumerable<DateOnly> DaysOfChange(IEnumerable<OrgUnit> units) =>
        units.SelectMany(unit => unit.Parents.Select(link => link.Validity.First).Append(unit.Exists.First)).Distinct().Order();

    private static List<string>? RingFrom(OrgUnit start, DateOnly day, Dictionary<string, OrgUnit> byId, HashSet<string> sound)
    {
        var path = new List<string>();
        for (var unit = start; !sound.Contains(unit.Id);)
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

        sound.UnionWith(path);
        return null;
    }
}
