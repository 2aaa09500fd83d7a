using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Shards;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>What a shard counts, as text: equal texts are equal boards.</summary>
internal static class ShardText
{
    /// <summary>The live counters, rows of zeros left out.</summary>
    public static string Live(DossierShard shard) => string.Join('\n', shard.AllCounts()
        .SelectMany(count => new[] { ("today", "", count.Today), ("month", "", count.Month) }
            .Concat(count.MonthByField.Select(pair => ("field", pair.Key, pair.Value)))
            .Concat(count.MonthByChannel.Select(pair => ("channel", pair.Key, pair.Value)))
            .Where(row => row.Item3.Any(n => n != 0))
            .Select(row => $"{count.Unit} {count.Role} {row.Item1} {row.Item2}: {string.Join(' ', row.Item3)}"))
        .Order(StringComparer.Ordinal));

    /// <summary>The rows of a scan.</summary>
    public static string Rows(Dictionary<string, long[]> rows) =>
        string.Join('\n', rows.Select(pair => $"{pair.Key}: {string.Join(' ', pair.Value)}").Order(StringComparer.Ordinal));

    /// <summary>By what measures are split; by unit and field together only indicators are.</summary>
    public static IReadOnlyList<Dimension> Splits { get; } = [.. Enum.GetValues<Dimension>().Where(split => split != Dimension.UnitAndField)];

    /// <summary>The whole list of the dossiers that count in a measure.</summary>
    public static IReadOnlyList<Dossier> ListAll(this DossierShard shard, ScanQuery query, Measure measure) => shard.List(query, MeasureSet.Of(measure), int.MaxValue).First;

    /// <summary>Scans by every dimension, role and shipped rule over a period.</summary>
    public static string Scans(DossierShard shard, long from, long at, long occurredBy = long.MaxValue) => string.Join('\n',
        from rule in ShippedRules.All
        from role in Enum.GetValues<UnitRole>()
        from split in Splits
        select $"{rule.Id} {role} {split}\n{Rows(shard.Scan(new ScanQuery(rule, from, at, occurredBy, role, null, split)))}");
}
