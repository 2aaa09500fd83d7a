using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>A calendar gets a new version while dossiers live: what moves, what does not, and that nothing depends on when the shard learnt of it.</summary>
public class CalendarChangeTests
{
    [Theory]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(408)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(406)]
    public void Exactly_the_listed_dossiers_move_and_only_open_ones_with_a_computed_due_date(int seed)
    {
        var (events, now, shard) = Begun(seed);
        var next = ChangedWorld.After(World.Rules, now, seed);
        var before = shard.Open();
        var effect = shard.Preview(next);
        Assert.Equal(ShardText.Live(ShardOf.Events(events, now)), ShardText.Live(shard));

        Assert.True(shard.TryTakeUp(next));

        var listed = effect.Moves.ToDictionary(move => move.Code, StringComparer.Ordinal);
        Assert.NotEmpty(listed);
        foreach (var code in events.Select(e => e.Code).Distinct())
        {
            var (then, nowIs) = (DossierFold.Fold(code, [.. events.Where(e => e.Code == code)], World.Rules, isTraced: true), shard.Find(code)!);
            if (then.End != EndKind.None && then.EndAt < now) Assert.Equal(DossierText.Of(then), DossierText.Of(nowIs));
            if (listed.TryGetValue(code, out var move))
            {
                Assert.Contains(code, before);
                Assert.Equal((then.DueLawful, nowIs.DueLawful, nowIs.HandlingUnit ?? ""), (move.OldDue, move.NewDue, move.Unit));
                Assert.True(then.DueOrigin == DueOrigin.Computed || nowIs.DueOrigin == DueOrigin.Computed, $"{code} moved, and its due date was never computed.");
            }
            else if (before.Contains(code)) Assert.Equal(then.DueLawful, nowIs.DueLawful);
        }
    }

    [Theory]
    [InlineData(411)]
    [InlineData(414)]
    [InlineData(413)]
    public void The_late_of_each_unit_change_by_what_was_foretold(int seed)
    {
        var (_, now, shard) = Begun(seed);
        var next = ChangedWorld.After(World.Rules, now, seed);
        var before = Late(shard);
        var effect = shard.Preview(next);
        shard.TryTakeUp(next);
        var after = Late(shard);
        Assert.NotEmpty(effect.Units);
        foreach (var unit in before.Keys.Union(after.Keys).Where(unit => unit.Length > 0))
        {
            var shift = effect.Units.GetValueOrDefault(unit);
            Assert.Equal(before.GetValueOrDefault(unit) + shift.TurnLate - shift.CeaseLate, after.GetValueOrDefault(unit));
        }
    }

    [Theory]
    [InlineData(421)]
    [InlineData(422)]
    [InlineData(423)]
    [InlineData(424)]
    public void When_the_shard_learns_of_it_makes_no_difference(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Shuffled(histories.Dossiers(120));
        var now = histories.Instant();
        var next = ChangedWorld.After(World.Rules, now - 3 * TimeSpan.TicksPerDay, seed);
        var afresh = ShardOf.Taking(new DossierShard(next, ShippedRules.Report06, now), events);
        for (var n = 0; n < 4; n++)
        {
            var known = histories.Next(events.Count);
            var shard = ShardOf.Events(events.Take(known), now);
            if (n % 2 == 0) Assert.True(shard.TryTakeUp(next));
            else shard = DossierShard.FromSnapshot(shard.ToSnapshot(), next, ShippedRules.Report06, now);
            AssertSame(afresh, ShardOf.Taking(shard, events.Skip(known)));
        }
    }

    [Theory]
    [InlineData(431)]
    [InlineData(432)]
    public void One_change_after_another_counts_as_if_all_had_been_known_from_the_beginning(int seed)
    {
        var (events, now, shard) = Begun(seed);
        var snapshot = shard.ToSnapshot();
        var rules = World.Rules;
        for (var n = 0; n < 4; n++)
        {
            rules = ChangedWorld.After(rules, now + (n - 2) * TimeSpan.TicksPerDay, seed + n);
            Assert.True(shard.TryTakeUp(rules));
            Assert.Empty(shard.Recount());
        }

        var afresh = ShardOf.Taking(new DossierShard(rules, ShippedRules.Report06, now), events);
        AssertSame(afresh, shard);
        AssertSame(afresh, DossierShard.FromSnapshot(snapshot, rules, ShippedRules.Report06, now));
        AssertSame(afresh, DossierShard.FromSnapshot(shard.ToSnapshot(), rules, ShippedRules.Report06, now));
        AssertSame(shard, DossierShard.FromSnapshot(afresh.ToSnapshot(), rules, ShippedRules.Report06, now));
    }

    [Fact]
    public void Figures_of_what_ended_before_it_and_of_any_earlier_instant_stay_what_they_were()
    {
        var (_, now, shard) = Begun(441);
        var earlier = now - TimeSpan.TicksPerDay;
        var (ended, asOf) = (Ended(shard, earlier), ShardText.Scans(shard, 0, earlier, earlier));
        Assert.True(shard.TryTakeUp(ChangedWorld.After(World.Rules, now, 441)));
        Assert.Equal(ended, Ended(shard, earlier));
        Assert.Equal(asOf, ShardText.Scans(shard, 0, earlier, earlier));
    }

    [Fact]
    public void If_units_have_other_calendars_it_is_not_a_new_version()
    {
        var (_, _, shard) = Begun(451);
        var before = ShardText.Live(shard);
        Assert.False(shard.TryTakeUp(World.Rules with { Assignment = "other" }));
        Assert.Equal(before, ShardText.Live(shard));
    }

    private static (List<DossierEvent> Events, long Now, DossierShard Shard) Begun(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(250);
        var now = Vietnam.Ticks("2026-10-14 09:00");
        return (events, now, ShardOf.Events(events, now));
    }

    private static Dictionary<string, int> Late(DossierShard shard) => shard.AllCounts()
        .Where(count => count.Role == UnitRole.Handling).ToDictionary(count => count.Unit, count => count.Today[(int)Measure.OpenLate], StringComparer.Ordinal);

    private static string Ended(DossierShard shard, long at) => string.Join('\n', shard.Scan(new ScanQuery(ShippedRules.Report06, 0, at, long.MaxValue, UnitRole.Handling, null, Dimension.Unit))
        .Select(pair => $"{pair.Key} {pair.Value[(int)Measure.ProcessedLate]} {pair.Value[(int)Measure.ProcessedOnDay]} {pair.Value[(int)Measure.ProcessedEarly]} {pair.Value[(int)Measure.ProcessedUnknown]}")
        .Order(StringComparer.Ordinal));

    private static void AssertSame(DossierShard expected, DossierShard actual)
    {
        Assert.Empty(actual.Recount());
        Assert.Equal(ShardText.Live(expected), ShardText.Live(actual));
        var at = expected.Now;
        Assert.Equal(ShardText.Scans(expected, 0, at), ShardText.Scans(actual, 0, at));
        Assert.Equal(ShardText.Scans(expected, 0, at - 5 * TimeSpan.TicksPerDay, at - 5 * TimeSpan.TicksPerDay), ShardText.Scans(actual, 0, at - 5 * TimeSpan.TicksPerDay, at - 5 * TimeSpan.TicksPerDay));
    }
}
