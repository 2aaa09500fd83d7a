using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Counting;

/// <summary>What one story counts as, asked of a shard that holds it.</summary>
internal static class Counts
{
    /// <summary>The measures of the dossier over [from, at], judged at <paramref name="at"/>; local times, minutes.</summary>
    public static IReadOnlySet<Measure> Of(Story story, CountingRule rule, string from, string at) => Of(story, rule, Vietnam.Ticks(from), Vietnam.Ticks(at));

    /// <summary>The measures of the dossier over all time, judged at <paramref name="at"/>.</summary>
    public static IReadOnlySet<Measure> At(Story story, CountingRule rule, string at) => Of(story, rule, 1, Vietnam.Ticks(at));

    /// <summary>The measures of the dossier over [from, at] in UTC ticks, by what had occurred at <paramref name="at"/>.</summary>
    public static IReadOnlySet<Measure> Of(Story story, CountingRule rule, long from, long at)
    {
        var shard = Shard(story);
        var row = shard.Scan(new ScanQuery(rule, from, at, at, UnitRole.Handling, null, Dimension.None)).GetValueOrDefault("", new long[MeasureSet.Size]);
        return Enum.GetValues<Measure>().Where(measure => row[(int)measure] == 1).ToHashSet();
    }

    /// <summary>A shard with the story alone, long after it.</summary>
    public static DossierShard Shard(Story story)
    {
        var shard = new DossierShard(Vietnam.Rules, ShippedRules.Report06, Vietnam.Ticks("2027-06-01 09:00"));
        foreach (var e in story.Events) shard.Apply(e);
        return shard;
    }
}
