using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;
using CchcLive.Domain.Tests.Shards;

namespace CchcLive.Domain.Tests.Indicators;

/// <summary>Facts stand beside the measures, of the same dossiers, over the same period, by what had occurred.</summary>
public class FigureTests
{
    private static readonly Func<string?, bool> Generic = text => text == "ReasonText-1";

    [Theory]
    [InlineData(501)]
    [InlineData(502)]
    [InlineData(503)]
    public void Of_any_period_and_rule_as_of_any_instant_figures_are_a_plain_count(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(100);
        var shard = ShardOf.Events(events, histories.Instant());
        for (var n = 0; n < 20; n++)
        {
            var query = Query(histories, isAsOf: n % 2 == 0);
            var figures = Figures.Sum(shard.Figures(query, Generic).Values);
            Assert.Equal(shard.Scan(query with { By = Dimension.None }).GetValueOrDefault("", new long[MeasureSet.Size]), figures.Measures);
            var plain = new NaiveFacts(query.Rule, query.From, query.At, Generic).Of(ShardOf.Folded(events, query.OccurredBy));
            foreach (var fact in Enum.GetValues<Fact>().Where(fact => fact < Fact.InternalToHandle)) Assert.Equal((fact, plain[(int)fact]), (fact, figures[fact]));
        }
    }

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    public void What_has_left_memory_had_nothing_to_say_or_says_it_from_the_archive(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(120);
        var now = histories.Instant() + 60 * TimeSpan.TicksPerDay;
        var (whole, shard, archive) = (ShardOf.Events(events, now), ShardOf.Events(events, now), new Archived());
        Assert.InRange(archive.Take(shard, shard.HorizonAt(1)), 5, int.MaxValue);
        for (var n = 0; n < 20; n++)
        {
            var query = Query(histories, isAsOf: n % 2 == 0);
            var retired = archive.Reaching(shard, Settlement.ReachOf(query)).Figures(query, Generic).Values;
            Assert.Equal(Figures.Sum(whole.Figures(query, Generic).Values), Figures.Sum(shard.Figures(query, Generic).Values.Concat(retired)));
        }
    }

    [Fact]
    public void A_list_by_fact_has_the_dossiers_that_the_figure_counts()
    {
        var histories = new RandomHistories(515);
        var shard = ShardOf.Events(histories.Dossiers(150), histories.Instant());
        var listed = 0;
        foreach (var fact in Enum.GetValues<Fact>().Except([Fact.SupplementsAsked, Fact.Returns, Fact.WorkingDaysLate, Fact.WorkingDaysTaken, Fact.WorkingDaysAllowed]))
        {
            var query = Query(histories, isAsOf: true);
            var list = shard.ListFacts(query, [fact], 5, Generic);
            Assert.Equal((fact, Figures.Sum(shard.Figures(query, Generic).Values)[fact]), (fact, list.Count));
            Assert.Equal(Math.Min(5, list.Count), list.First.Count);
            listed += list.Count;
        }

        Assert.InRange(listed, 50, int.MaxValue);
    }

    [Fact]
    public void A_snapshot_keeps_the_traits()
    {
        var histories = new RandomHistories(521);
        var shard = ShardOf.Events(histories.Dossiers(100), histories.Instant());
        var back = DossierShard.FromSnapshot(shard.ToSnapshot(), World.Rules, ShippedRules.Report06, shard.Now);
        Assert.Empty(back.Recount());
        var query = Query(histories, isAsOf: false) with { From = 0 };
        Assert.Equal(Figures.Sum(shard.Figures(query, Generic).Values), Figures.Sum(back.Figures(query, Generic).Values));
    }

    [Fact]
    public void On_time_is_the_rate_of_every_rule_that_ships()
    {
        var histories = new RandomHistories(531);
        var shard = ShardOf.Events(histories.Dossiers(200), histories.Instant());
        foreach (var rule in ShippedRules.All)
        {
            var figures = Figures.Sum(shard.Figures(Query(histories, isAsOf: false) with { Rule = rule, From = 0 }, Generic).Values);
            var (rate, indicator) = (OnTimeRate.From(figures.Measures, rule), IndicatorRegistry.Shipped.OnTime(rule).ValueOf(figures));
            Assert.Equal((rate.OnTime, (long?)rate.Of), (indicator.Numerator, indicator.Denominator));
            Assert.Equal(rate.Percent!.Value, 100.0 * (double)indicator.Value!, 1e-9);
            Assert.True(rate.Of > 0);
        }
    }

    private static ScanQuery Query(RandomHistories histories, bool isAsOf)
    {
        var (one, other) = (histories.Instant(), histories.Instant());
        var at = Math.Max(one, other);
        return new ScanQuery(
            ShippedRules.All[histories.Next(ShippedRules.All.Count)], Math.Min(one, other), at, isAsOf ? at : long.MaxValue, (UnitRole)histories.Next(3), null,
            (Dimension)histories.Next(Enum.GetValues<Dimension>().Length));
    }
}
