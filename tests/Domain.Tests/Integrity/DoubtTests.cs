using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Integrity;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Integrity;

/// <summary>On random histories: nothing is found in a dossier that is not doubted, and a shard finds the same however its events came.</summary>
public class DoubtTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_found_is_doubted(int seed)
    {
        var (random, found) = (new RandomHistories(seed), 0);
        for (var n = 0; n < 400; n++)
        {
            var events = random.Dossier();
            var findings = CleaningRules.Find(events[0].Code, events, Rules, CleaningTests.Thresholds.Limits, (_, told) => told > Ticks("2026-04-01 00:00") ? ["list"] : []).ToList();
            found += findings.Count;
            var doubted = Doubts.Of(events, DossierFold.Fold(events[0].Code, events, Rules).DueLawful, Office.Zone);
            Assert.True(doubted || findings.Count == 0, $"Seed {seed}, dossier {n}: {string.Join(", ", findings.Select(finding => finding.Rule))} is not doubted.");
        }

        Assert.True(found > 50, $"Only {found} findings: the test says little.");
    }

    [Fact]
    public void A_shard_finds_the_same_asked_once_or_again_after_each_event()
    {
        var events = new RandomHistories(3).Dossiers(120);
        var (once, often) = (Shard(), Shard());
        once.Apply(events);
        foreach (var some in events.Chunk(7))
        {
            often.Apply(some);
            often.LookThrough(5);
        }

        var question = new IntegrityQuestion(0, long.MaxValue, null, CleaningTests.Thresholds.Limits, []);
        Assert.NotEmpty(once.Suspect(question).Findings);
        Assert.Equal(Text(once.Suspect(question)), Text(often.Suspect(question)));
        Assert.Equal(Text(once.Suspect(question)), Text(DossierShard.FromSnapshot(often.ToSnapshot(), Rules, ShippedRules.Report06, Ticks("2027-01-01 00:00")).Suspect(question)));
    }

    private static DossierShard Shard() => new(Rules, ShippedRules.Report06, Ticks("2027-01-01 00:00"));

    private static IEnumerable<string> Text(IntegrityFacts facts) => facts.Findings.Select(finding => $"{finding.Code} {finding.Rule} {finding.EventId} {finding.ToldAt} {finding.WasAt} {finding.IsAt}")
        .Concat(facts.Completions.Select(one => one.ToString())).Order(StringComparer.Ordinal);
}
