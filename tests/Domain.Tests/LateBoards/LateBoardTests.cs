using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;
using CchcLive.Domain.Tests.Shards;

namespace CchcLive.Domain.Tests.LateBoards;

/// <summary>The late board of one shard: each figure is the length of the list that it leads to, and every split parts the whole.</summary>
public class LateBoardTests
{
    private static readonly MeasureSet Late = MeasureSet.Of(Measure.OpenLate, Measure.ProcessedLate);

    [Theory]
    [InlineData(701)]
    [InlineData(702)]
    [InlineData(703)]
    public void Every_split_parts_the_late_dossiers_and_every_figure_is_the_length_of_its_list(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(150);
        var shard = ShardOf.Events(events, histories.Instant());
        var seen = 0;
        for (var n = 0; n < 20; n++)
        {
            var (at, from) = (histories.Instant(), histories.Instant());
            var query = new ScanQuery(ShippedRules.All[histories.Next(ShippedRules.All.Count)], Math.Min(at, from), at, histories.Next(2) == 0 ? long.MaxValue : at, UnitRole.Handling, null, Dimension.None);
            var all = Ask(shard, query, new LateFilter());
            var list = shard.List(query, Late, int.MaxValue);
            Assert.Equal(list.First.Select(d => d.Code).Order(StringComparer.Ordinal), all.First.Select(one => one.Late.Code).Order(StringComparer.Ordinal));
            Assert.Equal((list.Count, list.Count), (all.Count, all.First.Count));
            foreach (var split in (IEnumerable<long>[])[all.States, all.Explanations, all.Notices, all.Reviews, all.Causes.Values, all.Units.Values, all.Fields.Values])
                Assert.Equal(all.Count, split.Sum());
            var measures = shard.Scan(query).Values.Aggregate(new long[MeasureSet.Size], (x, y) => [.. x.Zip(y, (a, b) => a + b)]);
            Assert.Equal((measures[(int)Measure.LateNoApology], measures[(int)Measure.LateApologyAfterDue]), (all.Notices[(int)NoticeBucket.None], all.Notices[(int)NoticeBucket.AfterDue]));
            Assert.Equal((measures[(int)Measure.LateUnexplained], measures[(int)Measure.OpenLate]), (all.Explanations[(int)ExplanationState.Missing], all.States[(int)LateState.Open]));
            foreach (var (filter, figure) in Figures(all))
            {
                var drilled = Ask(shard, query, filter);
                Assert.Equal((filter, figure, figure), (filter, drilled.Count, drilled.First.Count));
            }

            AssertPlain(all, query);
            seen += all.Count;
        }

        Assert.InRange(seen, 50, int.MaxValue);
    }

    [Theory]
    [InlineData(711)]
    [InlineData(712)]
    public void What_was_said_is_read_anew_after_every_event(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(60);
        var now = histories.Instant();
        var query = new ScanQuery(ShippedRules.Report06, 0, now, long.MaxValue, UnitRole.Handling, null, Dimension.None);
        var shard = ShardOf.Events(events.Take(events.Count / 2), now);
        foreach (var some in events.Skip(events.Count / 2).Chunk(10))
        {
            Ask(shard, query, new LateFilter());
            shard = ShardOf.Taking(shard, some);
        }

        var (asked, fresh) = (Ask(shard, query, new LateFilter()), Ask(DossierShard.FromSnapshot(shard.ToSnapshot(), World.Rules, ShippedRules.Report06, now), query, new LateFilter()));
        Assert.Equal((fresh.Count, string.Join(' ', fresh.Reviews), string.Join(' ', fresh.Explanations)), (asked.Count, string.Join(' ', asked.Reviews), string.Join(' ', asked.Explanations)));
        Assert.Equivalent(fresh.Causes, asked.Causes, strict: true);
        Assert.Equivalent(fresh.Texts, asked.Texts, strict: true);
    }

    [Theory]
    [InlineData(731)]
    [InlineData(732)]
    public void Of_a_period_that_is_over_the_late_dossiers_stay_and_what_was_said_since_is_told(int seed)
    {
        var histories = new RandomHistories(seed);
        var shard = ShardOf.Events(histories.Dossiers(150), histories.Instant());
        var differing = 0;
        for (var n = 0; n < 20; n++)
        {
            var at = histories.Instant();
            var query = new ScanQuery(ShippedRules.Report06, 0, at, at, UnitRole.Handling, null, Dimension.None);
            var then = Ask(shard, query, new LateFilter());
            var now = shard.LateBoard(new LateQuestion(query, new LateFilter(), LateOrder.Latest, int.MaxValue) { IsToldNow = true }, IsGeneric);
            Assert.Equal(then.First.Select(one => one.Late.Code), now.First.Select(one => one.Late.Code));
            Assert.Equal(now.First.Count(one => one.Told.ExplainedAt == 0), now.Explanations[(int)ExplanationState.Missing]);
            Assert.True(now.Explanations[(int)ExplanationState.Missing] <= then.Explanations[(int)ExplanationState.Missing]);
            foreach (var (late, told) in now.First) Assert.Equal(shard.Find(late.Code)!.Verdict, told.Verdict);
            differing += (int)(then.Explanations[(int)ExplanationState.Missing] - now.Explanations[(int)ExplanationState.Missing]);
        }

        Assert.NotEqual(0, differing);
    }

    [Fact]
    public void The_first_so_many_are_the_beginning_of_the_whole_list_in_every_order()
    {
        var histories = new RandomHistories(721);
        var now = histories.Instant();
        var shard = ShardOf.Events(histories.Dossiers(150), now);
        var query = new ScanQuery(ShippedRules.Report06, 0, now, long.MaxValue, UnitRole.Handling, null, Dimension.None);
        foreach (var order in Enum.GetValues<LateOrder>())
        {
            var whole = shard.LateBoard(new LateQuestion(query, new LateFilter(), order, int.MaxValue), IsGeneric).First.Select(one => one.Late).ToList();
            Assert.Equal(whole.Take(7).Select(d => d.Code), shard.LateBoard(new LateQuestion(query, new LateFilter(), order, 7), IsGeneric).First.Select(one => one.Late.Code));
            Assert.Equal(whole.Select(d => Key(d, order, query)), whole.Select(d => Key(d, order, query)).Order());
        }
    }

    private static IEnumerable<(LateFilter Filter, long Figure)> Figures(LateTally all) =>
        Enum.GetValues<LateState>().Select(state => (new LateFilter { State = state }, all.States[(int)state]))
            .Concat(Enum.GetValues<ExplanationState>().Select(state => (new LateFilter { Explanation = state }, all.Explanations[(int)state])))
            .Concat(Enum.GetValues<NoticeBucket>().Select(bucket => (new LateFilter { Notice = bucket }, all.Notices[(int)bucket])))
            .Concat(Enum.GetValues<ReviewState>().Select(state => (new LateFilter { Review = state }, all.Reviews[(int)state])))
            .Concat(all.Causes.Select(cause => (new LateFilter { Cause = cause.Key }, cause.Value)));

    /// <summary>The same once more, dossier by dossier, by whoever knows nothing of rows.</summary>
    private static void AssertPlain(LateTally all, ScanQuery query)
    {
        Assert.Equal(all.Notices, Counted(d => (int)Bucket(d), 3));
        Assert.Equal(all.Explanations, Counted(d => d.ExplainedAt == 0 ? 0 : IsGeneric(d.ExplainedText) ? 1 : 2, 3));
        Assert.Equal(all.Reviews, Counted(d => d.ExplainedAt == 0 ? 0 : d.Verdict switch { Verdict.Justified => 2, Verdict.NotJustified => 3, _ => 1 }, 4));
        Assert.Equivalent(all.Causes, all.First.CountBy(one => one.Told.Cause ?? "").ToDictionary(pair => pair.Key, pair => (long)pair.Value), strict: true);
        Assert.Equal(all.Texts.Values.Sum(), all.First.Count(one => SameText.KeyOf(one.Told.ExplainedText) != 0));
        Assert.All(all.First, one => Assert.True(query.At >= one.Late.DueLawful));

        long[] Counted(Func<Dossier, int> kind, int kinds) => [.. Enumerable.Range(0, kinds).Select(one => (long)all.First.Count(d => kind(d.Told) == one))];

        static NoticeBucket Bucket(Dossier d) => d.ApologyLacks != ApologyContents.None ? NoticeBucket.None : d.ApologyAt > d.DueLawful ? NoticeBucket.AfterDue : NoticeBucket.BeforeDue;
    }

    private static (long First, long Due, string Code) Key(Dossier d, LateOrder order, ScanQuery query)
    {
        var days = DaysLate.Of(d.Calendar, d.DueLawful, d.IsPaused, d.EndAt, query.At).Comparable;
        return order switch
        {
            LateOrder.Latest => (-days, d.DueLawful, d.Code),
            LateOrder.Least => (days, d.DueLawful, d.Code),
            LateOrder.Due => (d.DueLawful, 0, d.Code),
            LateOrder.Received => (d.ReceivedAt, d.DueLawful, d.Code),
            _ => (0, 0, d.Code),
        };
    }

    private static LateTally Ask(DossierShard shard, ScanQuery query, LateFilter filter) => shard.LateBoard(new LateQuestion(query, filter, LateOrder.Latest, int.MaxValue), IsGeneric);

    private static bool IsGeneric(string? text) => (text ?? "").Length % 2 == 0;
}
