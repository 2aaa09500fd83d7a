using CchcLive.Domain.Counting;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Shards;

namespace CchcLive.Grains.Queries;

/// <summary>Answers what will be late today and on the next working day if nothing is done.</summary>
public sealed class RiskQueries(ShardReader shards, TimeProvider time)
{
    /// <summary>What is at risk in an area or a unit now, with the ten most urgent dossiers.</summary>
    /// <param name="id">The area or unit.</param>
    /// <param name="rule">The counting rule's id.</param>
    public Task<RiskBoard> ReadAsync(string id, string rule) => ReadAsync(new RiskQuery(id, rule));

    /// <summary>What is at risk in an area or a unit.</summary>
    public async Task<RiskBoard> ReadAsync(RiskQuery query)
    {
        var reference = await shards.ReferenceAsync(query.KnownAt);
        var now = (query.KnownAt ?? time.GetUtcNow()).UtcTicks;
        var judged = Judgement.Of(query.AsOf?.UtcTicks ?? now, now);
        var treeDate = reference.TreeDate(query.Id, ShardReader.CalendarOf(reference, query.Id).LocalDate(judged.At));
        var request = new ScanRequest(query.Rule, judged.At, judged.At, judged.OccurredBy, query.Role, [.. reference.LeavesOf(query.Id, treeDate)], Dimension.None).RestrictedTo(query.Only);
        var risk = new RiskRequest(request, query.Day, (int)Math.Min((long)query.Skip + query.Take, int.MaxValue));
        var parts = await shards.AskAllAsync("risk", query.KnownAt, shard => shard.Risk(risk), (shard, then) => ShardAnswers.Risk(shard, risk, then));
        var lines = parts.SelectMany(part => part.Lines).OrderBy(line => line.WillBeLateAt).ThenBy(line => line.DueLawful).ThenBy(line => line.Code, StringComparer.Ordinal);
        var units = Units(query.Id, reference, treeDate, parts.SelectMany(part => part.Units).ToLookup(row => row.Unit, StringComparer.Ordinal));
        return new RiskBoard(query, judged.At, treeDate, units.Sum(unit => unit.DueToday), units.Sum(unit => unit.DueTomorrow), units, [.. lines.Skip(query.Skip).Take(query.Take)]);
    }

    private static List<UnitRisk> Units(string id, ReferenceData reference, DateOnly treeDate, ILookup<string, RiskRow> rows)
    {
        var children = reference.Org.ChildrenOf(id, treeDate).Select(child => child.Id).DefaultIfEmpty(id);
        List<UnitRisk> units = [.. children.Select(child => Sum(child, reference.LeavesOf(child, treeDate)))];
        if (rows.Contains("")) units.Add(Sum("", [""]));
        return units;

        UnitRisk Sum(string unit, IEnumerable<string> leaves)
        {
            var counts = leaves.SelectMany(leaf => rows[leaf]).ToLookup(row => row.Day, row => row.Dossiers);
            return new UnitRisk(unit, counts[RiskDay.Today].Sum(), counts[RiskDay.Tomorrow].Sum());
        }
    }
}
