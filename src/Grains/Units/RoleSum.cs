using CchcLive.Domain.Counting;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Units;

/// <summary>Adds up what shards report under one role.</summary>
internal static class RoleSum
{
    /// <summary>The sum of the partials' counters under a role.</summary>
    public static RoleCount Of(IEnumerable<UnitPartial> partials, UnitRole role)
    {
        var (today, month) = (new int[MeasureSet.Size], new int[MeasureSet.Size]);
        var (fields, channels) = (new SortedDictionary<string, int[]>(StringComparer.Ordinal), new SortedDictionary<string, int[]>(StringComparer.Ordinal));
        var lastEventAt = 0L;
        foreach (var count in partials.SelectMany(partial => partial.Counts).Where(count => count.Role == role))
        {
            Add(today, count.Today);
            Add(month, count.Month);
            Add(fields, count.MonthByField);
            Add(channels, count.MonthByChannel);
            lastEventAt = Math.Max(lastEventAt, count.LastEventAt);
        }

        return new RoleCount(role, lastEventAt, today, month, Rows(fields), Rows(channels));
    }

    private static void Add(int[] to, int[] row)
    {
        for (var i = 0; i < to.Length; i++) to[i] += row[i];
    }

    private static void Add(SortedDictionary<string, int[]> to, KeyedRow[] rows)
    {
        foreach (var row in rows)
        {
            if (!to.TryGetValue(row.Key, out var sum)) to.Add(row.Key, sum = new int[MeasureSet.Size]);
            Add(sum, row.Row);
        }
    }

    private static KeyedRow[] Rows(SortedDictionary<string, int[]> rows) => [.. rows.Select(pair => new KeyedRow(pair.Key, pair.Value))];
}
