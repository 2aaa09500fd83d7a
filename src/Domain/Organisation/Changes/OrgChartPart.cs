namespace CchcLive.Domain.Organisation.Changes;

/// <summary>A part of a chart that stands on its own: some units, and all that they name.</summary>
internal static class OrgChartPart
{
    /// <summary>The units with their parents and successors, and theirs, in the order of the chart.</summary>
    public static OrgChart Of(OrgChart chart, IEnumerable<string> ids)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(ids);
        while (open.TryPop(out var id))
        {
            if (!needed.Add(id)) continue;
            var unit = chart.Find(id)!;
            foreach (var named in unit.Parents.Select(link => link.Id).Concat(unit.Successors.Select(next => next.UnitId).OfType<string>())) open.Push(named);
        }

        return OrgChart.Of([.. chart.Units.Where(unit => needed.Contains(unit.Id))]);
    }
}
