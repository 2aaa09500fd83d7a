using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Queries;

/// <summary>Answers what will be late today and on the next working day if nothing is done.</summary>
public sealed class RiskQueries(IGrainFactory grains, OrgRegistry registry, GrainSettings settings, TimeProvider time)
{
    /// <summary>What is at risk in an area or a unit now, with the ten most urgent dossiers.</summary>
    /// <param name="id">The area or unit.</param>
    /// <param name="rule">The counting rule's id.</param>
    public Task<RiskBoard> ReadAsync(string id, string rule) => ReadAsync(new RiskQuery(id, rule));

    /// <summary>What is at risk in an area or a unit.</summary>
    public async Task<RiskBoard> ReadAsync(RiskQuery query)
    {
        var reference = registry.Current;
        var now = time.GetUtcNow().UtcTicks;
        var at = Math.Min(query.AsOf?.UtcTicks ?? now, now);
        var treeDate = reference.TreeDate(query.Id, registry.CalendarOf(query.Id).LocalDate(at));
        var request = new ScanRequest(query.Rule, at, at, at < now ? at : long.MaxValue, query.Role, [.. reference.LeavesOf(query.Id, treeDate)], Dimension.None).RestrictedTo(query.Only);
        var risk = new RiskRequest(request, query.Day, query.Skip + query.Take);
        var parts = await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => grains.Shard(shard).Risk(risk)));
        var rows = parts.SelectMany(part => part.Units).ToLookup(row => row.Unit, StringComparer.Ordinal);
        var lines = parts.SelectMany(part => part.Lines).OrderBy(line => line.WillBeLateAt).ThenBy(line => line.DueLawful).ThenBy(line => line.Code, StringComparer.Ordinal);
        var units = Units(query, treeDate, rows);
        return new RiskBoard(query, at, treeDate, units.Sum(unit => unit.DueToday), units.Sum(unit => unit.DueTomorrow), units, [.. lines.Skip(query.Skip).Take(query.Take)]);
    }

    private List<UnitRisk> Units(RiskQuery query, DateOnly treeDate, ILookup<string, RiskRow> rows)
    {
        var children = registry.Current.Org.ChildrenOf(query.Id, treeDate).Select(child => child.Id).DefaultIfEmpty(query.Id);
        List<UnitRisk> units = [.. children.Select(child => Sum(child, registry.Current.LeavesOf(child, treeDate)))];
        if (rows.Contains("")) units.Add(Sum("", [""]));
        return units;

        UnitRisk Sum(string id, IEnumerable<string> leaves)
        {
            var counts = leaves.SelectMany(leaf => rows[leaf]).ToLookup(row => row.Day, row => row.Dossiers);
            return new UnitRisk(id, counts[RiskDay.Today].Sum(), counts[RiskDay.Tomorrow].Sum());
        }
    }
}
