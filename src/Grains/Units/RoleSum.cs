using CchcLive.Domain.Counting;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Units;

/// <summary>Adds up what shards report under one role.</summary>
internal static class RoleSum
{
    /// <summary>The sum of the partials' counters under a role.</summary>
    public static RoleCount Of(IReadOnlyCollection<UnitPartial> partials, UnitRole role)
    {
        var (fields, channels) = (new SortedDictionary<string, int[]>(StringComparer.Ordinal), new SortedDictionary<string, int[]>(StringComparer.Ordinal));
        foreach (var partial in partials)
        {
            if (Under(role, partial) is not { } count) continue;
            Add(fields, count.MonthByField);
            Add(channels, count.MonthByChannel);
        }

        return WithoutSplits(partials, role) with { MonthByField = Rows(fields), MonthByChannel = Rows(channels) };
    }

    /// <summary>The sum without the splits by field and channel: what the unit tells with every change.</summary>
    public static RoleCount WithoutSplits(IReadOnlyCollection<UnitPartial> partials, UnitRole role)
    {
        var (today, month) = (new int[MeasureSet.Size], new int[MeasureSet.Size]);
        var lastEventAt = 0L;
        foreach (var partial in partials)
        {
            if (Under(role, partial) is not { } count) continue;
            Add(today, count.Today);
            Add(month, count.Month);
            lastEventAt = Math.Max(lastEventAt, count.LastEventAt);
        }

        return new RoleCount(role, lastEventAt, today, month, [], []);
    }

    private static RoleCount? Under(UnitRole role, UnitPartial partial) => Array.Find(partial.Counts, count => count.Role == role);

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
