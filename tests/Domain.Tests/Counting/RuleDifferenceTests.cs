using System.Text;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.ShippedRules;
using static CchcLive.Domain.Tests.Histories.Story;

namespace CchcLive.Domain.Tests.Counting;

/// <summary>The shipped rules differ exactly where D§2.3 and D§3.8 say so.</summary>
public class RuleDifferenceTests
{
    [Fact]
    public void A_second_supplement_is_late_under_766_and_not_under_report_06()
    {
        var story = new Story().Received("2026-10-05 09:00", Days(10)).Then(Verb.SupplementRequested, "2026-10-06 09:00").Then(Verb.SupplementReceived, "2026-10-07 09:00")
            .Then(Verb.SupplementRequested, "2026-10-08 09:00").Then(Verb.SupplementReceived, "2026-10-09 09:00");
        Assert.Superset(new HashSet<Measure>([Measure.OpenLate, Measure.SupplementTwice]), Counts.At(story, Index766, "2026-10-12 09:00").ToHashSet());
        Assert.Superset(new HashSet<Measure>([Measure.OpenWithin, Measure.SupplementTwice]), Counts.At(story, Report06, "2026-10-12 09:00").ToHashSet());
        story.Then(Verb.Completed, "2026-10-12 10:00");
        Assert.Contains(Measure.ProcessedLate, Counts.At(story, Index766, "2026-10-12 11:00"));
        Assert.Contains(Measure.ProcessedEarly, Counts.At(story, Report06, "2026-10-12 11:00"));
    }

    [Theory]
    [InlineData(Verb.Refused, Measure.Refused)]
    [InlineData(Verb.Withdrawn, Measure.Withdrawn)]
    [InlineData(Verb.Stopped, Measure.Stopped)]
    [InlineData(Verb.SupplementExpired, Measure.Stopped)]
    public void Refused_withdrawn_and_stopped_count_by_the_due_date_under_766_and_on_the_day_under_report_06(Verb verb, Measure kind)
    {
        var late = new Story().Received("2026-10-05 09:00", Days(3)).Then(verb, "2026-10-20 09:00");
        var early = new Story().Received("2026-10-05 09:00", Days(3)).Then(verb, "2026-10-06 09:00");
        Assert.Superset(new HashSet<Measure>([kind, Measure.ProcessedLate]), Counts.At(late, Index766, "2026-10-21 09:00").ToHashSet());
        Assert.Superset(new HashSet<Measure>([kind, Measure.ProcessedEarly]), Counts.At(early, Index766, "2026-10-21 09:00").ToHashSet());
        Assert.Superset(new HashSet<Measure>([kind, Measure.ProcessedOnDay]), Counts.At(late, Report06, "2026-10-21 09:00").ToHashSet());
        Assert.Superset(new HashSet<Measure>([kind, Measure.ProcessedOnDay]), Counts.At(early, Report06, "2026-10-21 09:00").ToHashSet());
    }

    [Fact]
    public void Between_the_due_instant_and_the_next_opening_only_the_instant_rule_is_late()
    {
        var story = new Story().Received("2026-10-05 09:00", DueAt("2026-10-07 11:00")).Then(Verb.Completed, "2026-10-07 15:00");
        Assert.Contains(Measure.ProcessedLate, Counts.At(story, Instant, "2026-10-20 09:00"));
        Assert.Contains(Measure.ProcessedOnDay, Counts.At(story, Report06, "2026-10-20 09:00"));
        Assert.Contains(Measure.ProcessedOnDay, Counts.At(story, Index766, "2026-10-20 09:00"));
    }

    [Fact]
    public void Of_random_dossiers_766_and_report_06_differ_only_by_second_supplements_and_negative_ends()
    {
        var histories = new RandomHistories(301);
        var differences = 0;
        for (var n = 0; n < 1500; n++)
        {
            var events = histories.Dossier();
            var d = Domain.Dossiers.DossierFold.Fold(events[0].Code, events, World.Rules);
            var at = histories.Instant();
            var shard = Shards.ShardOf.Events(events, at);
            var (one, other) = (Row(shard, Index766, at), Row(shard, Report06, at));
            if (one.SequenceEqual(other)) continue;
            differences++;
            Assert.True(d.SupplementRequests >= 2 || d.End > Domain.Dossiers.EndKind.Completed, DossierText.Of(d));
        }

        Assert.InRange(differences, 20, 1500);
    }

    [Fact]
    public void The_rate_is_of_the_processed_under_report_06_and_of_all_to_handle_under_766_and_never_of_the_unknown()
    {
        var row = new long[MeasureSet.Size];
        foreach (var (measure, n) in new[] { (Measure.Processed, 10), (Measure.ProcessedEarly, 4), (Measure.ProcessedOnDay, 2), (Measure.ProcessedLate, 3), (Measure.ProcessedUnknown, 1), (Measure.Open, 8), (Measure.OpenWithin, 5), (Measure.OpenLate, 1), (Measure.OpenUnknown, 2) })
            row[(int)measure] = n;
        Assert.Equal(new OnTimeRate(6, 9), OnTimeRate.From(row, Report06));
        Assert.Equal(new OnTimeRate(11, 15), OnTimeRate.From(row, Index766));
        Assert.Equal(100.0 * 6 / 9, OnTimeRate.From(row, Report06).Percent);
    }

    [Fact]
    public void Without_a_denominator_there_is_no_percentage() => Assert.Null(OnTimeRate.From(new long[MeasureSet.Size], Report06).Percent);

    [Fact]
    public void Rules_may_leave_negative_ends_and_waiting_dossiers_out_and_take_a_missing_date_as_on_time()
    {
        var refused = new Story().Received("2026-10-05 09:00", Days(3)).Then(Verb.Refused, "2026-10-06 09:00");
        Assert.Empty(Counts.At(refused, Report06 with { NegativeEndCountsAs = NegativeEnd.Excluded }, "2026-10-07 09:00"));
        var waiting = new Story().Received("2026-10-05 09:00", Days(3)).Then(Verb.SupplementRequested, "2026-10-06 09:00");
        Assert.Empty(Counts.At(waiting, Report06 with { WaitingCountsAs = Waiting.Excluded }, "2026-10-07 09:00"));
        var unknown = new Story().Received("2026-10-05 09:00");
        Assert.Contains(Measure.OpenWithin, Counts.At(unknown, Report06 with { MissingDueDate = MissingDue.OnTime }, "2026-10-07 09:00"));
    }

    [Fact]
    public void A_broken_identity_is_named_with_both_numbers()
    {
        var row = new long[MeasureSet.Size];
        row[(int)Measure.Processed] = 3;
        Assert.Equal(["7 = 8 + 9 + 10 + U: 3 ≠ 0", "3 = 7 + 11: 0 ≠ 3"], Form06.Broken(row));
    }

    [Theory]
    [InlineData("""{"id":"x","version":1,"name":"X","source":"s","precision":"Hour"}""", "precision")]
    [InlineData("""{"id":"x","version":1,"name":"X","source":"s","precision":7}""", "precision")]
    [InlineData("""{"id":"x","version":1,"name":"X","source":"s","precison":"Day"}""", "precison")]
    [InlineData("""{"id":null,"version":1,"name":"X","source":"s"}""", "id")]
    [InlineData("""{"id":"x","version":1,"name":"X"}""", "source")]
    [InlineData("""{"id":"x","version":1,"name":"X","source":"s","dueSoonWorkingDays":31}""", "dueSoonWorkingDays")]
    [InlineData("null", "empty")]
    [InlineData("not json", "Counting rule")]
    public void A_faulty_rule_file_is_refused_and_its_fault_named(string json, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => CountingRule.Parse(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_measure_fits_the_set_and_has_its_own_bit()
    {
        Assert.Equal(Enumerable.Range(0, MeasureSet.Size), Enum.GetValues<Measure>().Select(m => (int)m).Order());
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var row = new int[MeasureSet.Size];
            MeasureSet.Change(row, default, default(MeasureSet).With(measure));
            Assert.Equal((1, 1), (row[(int)measure], row.Sum()));
        }
    }

    private static long[] Row(Domain.Shards.DossierShard shard, CountingRule rule, long at) =>
        shard.Scan(new Domain.Shards.ScanQuery(rule, 0, at, long.MaxValue, UnitRole.Handling, null, Domain.Shards.Dimension.None)).GetValueOrDefault("", new long[MeasureSet.Size]);
}
