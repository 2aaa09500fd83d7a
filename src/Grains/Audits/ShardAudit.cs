using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Past;
using CchcLive.Grains.Registry;
using CchcLive.Journal;

namespace CchcLive.Grains.Audits;

/// <summary>
/// Counts a shard again from the journal alone, up to the very position and instant of its live counters, and compares unit by unit. One shard is in memory at a time, and events may
/// arrive meanwhile: they lie behind the position.
/// </summary>
internal sealed class ShardAudit(IGrainFactory grains, IJournalStore store, OrgRegistry registry)
{
    /// <summary>The comparison; a reason instead if the reference data are not those of the counters.</summary>
    /// <param name="shard">The shard's number.</param>
    /// <param name="rest">Rests after a stretch of work.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<(AuditedShard? Audited, IReadOnlyList<AuditDifference> Differences, IReadOnlyCollection<string> Units, string? Skipped)> RunAsync(int shard, Func<Task> rest, CancellationToken cancellation)
    {
        var tally = await grains.Shard(shard).Tally().WaitAsync(cancellation);
        if (registry.Current.Position < tally.OrgPosition) await registry.CatchUpAsync(cancellation);
        var reference = registry.Current;
        if (reference.Position != tally.OrgPosition) return (null, [], [], "org chart or calendars have just changed");
        var positions = new long[shard + 1];
        positions[shard] = tally.LastSeq;
        var cut = JournalCut.Of(new DateTimeOffset(tally.At, TimeSpan.Zero), positions, tally.OrgPosition, reference.Live);
        var recounted = await PastReplay.ReadAsync(store, shard, cut, reference, cancellation, rest);
        var (held, fresh) = (Held(tally), Fresh(recounted));
        var differences = Compare(held, fresh, $"{Shards.ShardStreams.Of(shard)}@{tally.LastSeq}");
        return (new AuditedShard(shard, tally.LastSeq, recounted.Count), differences, [.. held.Keys.Concat(fresh.Keys).Select(key => key.Unit).Distinct(StringComparer.Ordinal)], null);
    }

    /// <summary>What two counts say otherwise; a row that is not there counts nothing.</summary>
    internal static List<AuditDifference> Compare(
        IReadOnlyDictionary<(string Unit, UnitRole Role, string Window), int[]> held, IReadOnlyDictionary<(string Unit, UnitRole Role, string Window), int[]> fresh, string position) =>
    [
        .. from key in held.Keys.Union(fresh.Keys).OrderBy(key => key.Unit, StringComparer.Ordinal).ThenBy(key => key.Role).ThenBy(key => key.Window, StringComparer.Ordinal)
           from measure in Enum.GetValues<Measure>()
           let ours = held.GetValueOrDefault(key)?[(int)measure] ?? 0
           let recounted = fresh.GetValueOrDefault(key)?[(int)measure] ?? 0
           where ours != recounted
           select new AuditDifference(key.Unit, key.Role.ToString(), key.Window, measure.ToString(), ours, recounted, position),
    ];

    private static Dictionary<(string Unit, UnitRole Role, string Window), int[]> Held(ShardTally tally) => Rows(tally.Counts.Select(count => (
        count.Unit, count.Role, count.Today, count.Month, count.MonthByField.Select(row => (row.Key, row.Row)), count.MonthByChannel.Select(row => (row.Key, row.Row)))));

    private static Dictionary<(string Unit, UnitRole Role, string Window), int[]> Fresh(DossierShard shard) => Rows(shard.AllCounts().Select(count => (
        count.Unit, count.Role, count.Today, count.Month, count.MonthByField.Select(row => (row.Key, row.Value)), count.MonthByChannel.Select(row => (row.Key, row.Value)))));

    private static Dictionary<(string Unit, UnitRole Role, string Window), int[]> Rows(
        IEnumerable<(string Unit, UnitRole Role, int[] Today, int[] Month, IEnumerable<(string Key, int[] Row)> Fields, IEnumerable<(string Key, int[] Row)> Channels)> counts)
    {
        var rows = new Dictionary<(string, UnitRole, string), int[]>();
        foreach (var (unit, role, today, month, fields, channels) in counts)
        {
            rows.Add((unit, role, "today"), today);
            rows.Add((unit, role, "month"), month);
            foreach (var (key, row) in fields) rows.Add((unit, role, $"month/field/{key}"), row);
            foreach (var (key, row) in channels) rows.Add((unit, role, $"month/channel/{key}"), row);
        }

        return rows;
    }
}
