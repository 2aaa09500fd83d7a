namespace CchcLive.Domain.Organisation;

/// <summary>What must hold of a chart before anything is counted by it.</summary>
internal static class OrgChartRules
{
    /// <summary>How many units a chart may have, all that ever were; the state has about 14,000.</summary>
    private const int MostUnits = 50_000;

    /// <summary>Every fault of the units.</summary>
    public static IEnumerable<OrgFault> Check(IReadOnlyList<OrgUnit> units)
    {
        if (units.Count > MostUnits)
        {
            yield return new OrgFault(units[0].Id, $"it is one of {units.Count} units; a chart has at most {MostUnits}.");
            yield break;
        }

        var byId = new Dictionary<string, OrgUnit>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (!byId.TryAdd(unit.Id, unit)) yield return new OrgFault(unit.Id, "the id is used twice; an id is never reused.");
        }

        foreach (var unit in units)
        {
            foreach (var message in CheckAlone(unit).Concat(CheckParents(unit, byId)).Concat(CheckSuccessors(unit, byId)))
            {
                yield return new OrgFault(unit.Id, message);
            }
        }

        foreach (var fault in SharedCodes(units).Concat(OrgChartCycles.Find(units, byId))) yield return fault;
    }

    private static IEnumerable<string> CheckAlone(OrgUnit unit)
    {
        if (!UnitIds.IsValid(unit.Id))
        {
            yield return $"the id needs 1 to {UnitIds.MaxLength} letters a-z, digits, '-', '.', ':', '_', and one character that is no hexadecimal digit.";
        }

        if (unit.Names.Count == 0) yield return "it has no name.";
        if (unit.Exists.First > unit.Exists.Last) yield return $"it ends before it begins ({unit.Exists}).";
        if (unit.Zone is { } zone && !Zones.TryFind(zone, out _)) yield return $"'{zone}' is not a known time zone.";
        foreach (var message in Overlaps("name", unit.Names)) yield return message;
        foreach (var message in Overlaps("parent", unit.Parents)) yield return message;
        foreach (var message in Overlaps("head", unit.Heads)) yield return message;
        foreach (var register in unit.Codes.GroupBy(code => code.System, StringComparer.Ordinal))
        {
            foreach (var message in Overlaps($"code of '{register.Key}'", [.. register])) yield return message;
        }
    }

    private static IEnumerable<string> Overlaps<T>(string what, IReadOnlyList<T> facts) where T : IDatedFact
    {
        var sorted = facts.Select(fact => fact.Validity).OrderBy(validity => validity.First).ToArray();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (sorted[i].First > sorted[i].Last) yield return $"a {what} ends before it begins ({sorted[i]}).";
            if (i > 0 && sorted[i].Overlaps(sorted[i - 1])) yield return $"it has more than one {what} on some days ({sorted[i - 1]} and {sorted[i]}).";
        }
    }

    private static IEnumerable<string> CheckParents(OrgUnit unit, Dictionary<string, OrgUnit> byId)
    {
        foreach (var link in unit.Parents)
        {
            if (!byId.TryGetValue(link.Id, out var parent)) yield return $"its parent '{link.Id}' is not in the chart.";
            else if (link.Validity.Intersect(unit.Exists) is { } held && !held.Within(parent.Exists))
            {
                yield return $"it belongs to '{link.Id}' {held}, but that unit exists only {parent.Exists}.";
            }
        }
    }

    private static IEnumerable<string> CheckSuccessors(OrgUnit unit, Dictionary<string, OrgUnit> byId)
    {
        foreach (var successor in unit.Successors)
        {
            if (successor.UnitId is not { } id) continue;
            if (!byId.ContainsKey(id)) yield return $"its successor '{id}' is not in the chart.";
        }
    }

    private static IEnumerable<OrgFault> SharedCodes(IReadOnlyList<OrgUnit> units)
    {
        var holders = from unit in units
                      from code in unit.Codes
                      group (Unit: unit, Code: code) by (code.System, code.Code);
        foreach (var same in holders)
        {
            var sorted = same.OrderBy(held => held.Code.Validity.First).ToArray();
            for (var i = 1; i < sorted.Length; i++)
            {
                var (before, after) = (sorted[i - 1], sorted[i]);
                if (before.Unit.Id == after.Unit.Id || !before.Code.Validity.Overlaps(after.Code.Validity)) continue;
                yield return new OrgFault(after.Unit.Id, $"code '{same.Key.Code}' of '{same.Key.System}' belongs to '{before.Unit.Id}' on some of the same days.");
            }
        }
    }
}
