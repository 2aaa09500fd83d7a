using CchcLive.Domain.Counting;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Units;

namespace CchcLive.Grains.Audits;

/// <summary>
/// Whether a unit shows the sum of what its shards count. A shard tells a unit of a change a little later, so a difference counts only if the unit keeps it while its shards count the same
/// as before.
/// </summary>
internal sealed class UnitAudit(IGrainFactory grains, GrainSettings settings)
{
    /// <summary>How often a difference must be seen.</summary>
    private const int Looks = 4;

    /// <summary>What the unit shows otherwise; empty also if it or its shards go on changing: the next round looks again.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="wait">Waits until a report must have arrived.</param>
    public async Task<IReadOnlyList<AuditDifference>> RunAsync(string unit, Func<Task> wait)
    {
        (List<AuditDifference> Found, string Counted)? first = null;
        for (var look = 0; look < Looks; look++)
        {
            if (look > 0) await wait();
            var sums = await SumsAsync(unit);
            var board = await grains.Unit(unit).Board();
            var counted = string.Join(' ', sums.Values.SelectMany(row => row));
            var found = board.ShardsIn < board.ShardsOf ? [] : ShardAudit.Compare(Rows(unit, board.Counts), sums, "shards");
            first ??= (found, counted);
            if (found.Count == 0 || first.Value.Counted != counted || !first.Value.Found.SequenceEqual(found)) return [];
        }

        return first!.Value.Found;
    }

    private async Task<Dictionary<(string Unit, UnitRole Role, string Window), int[]>> SumsAsync(string unit)
    {
        var partials = await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => grains.Shard(shard).Partial(unit)));
        return Rows(unit, Enum.GetValues<UnitRole>().Select(role => RoleSum.WithoutSplits(partials, role)));
    }

    private static Dictionary<(string Unit, UnitRole Role, string Window), int[]> Rows(string unit, IEnumerable<RoleCount> counts)
    {
        var rows = new Dictionary<(string, UnitRole, string), int[]>();
        foreach (var count in counts)
        {
            rows.Add((unit, count.Role, "unit today"), count.Today);
            rows.Add((unit, count.Role, "unit month"), count.Month);
        }

        return rows;
    }
}
