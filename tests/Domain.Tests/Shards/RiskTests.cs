using CchcLive.Domain.Calendars;
using CchcLive.Domain.Clocks;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>What will be late today and tomorrow if nothing is done.</summary>
public class RiskTests
{
    [Theory]
    [InlineData(501)]
    [InlineData(502)]
    [InlineData(503)]
    public void Counts_and_lists_are_those_of_a_plain_look_at_every_dossier(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(150);
        var shard = ShardOf.Events(events, histories.Instant());
        var seen = 0;
        for (var n = 0; n < 30; n++)
        {
            var at = histories.Instant();
            var query = new ScanQuery(ShippedRules.All[histories.Next(ShippedRules.All.Count)], at, at, histories.Next(3) == 0 ? long.MaxValue : at, UnitRole.Handling, null, Dimension.None);
            var expected = ShardOf.Folded(events, query.OccurredBy).Select(d => (d.Code, Unit: d.HandlingUnit ?? "", Late: PlainLateAt(d, query), d.DueLawful, Day: PlainDay(d, query)))
                .Where(risk => risk.Late != 0 && risk.Day != RiskDay.Later).OrderBy(risk => risk.Late).ThenBy(risk => risk.DueLawful).ThenBy(risk => risk.Code, StringComparer.Ordinal).ToList();
            var risk = shard.Risk(query, null, 1000);
            Assert.Equal(expected.Select(one => (one.Code, one.Late)), risk.First.Select(d => (d.Code, DossierClock.Of(d, query.Rule, at).WillBeLateAt)));
            Assert.Equal(expected.CountBy(one => (one.Unit, one.Day)).Select(pair => (pair.Key, (long)pair.Value)).Order(), risk.Units.Select(pair => (pair.Key, pair.Value)).Order());
            Assert.Equal(expected.Take(2).Select(one => one.Code), shard.Risk(query, null, 2).First.Select(one => one.Code));
            foreach (var day in (RiskDay[])[RiskDay.Today, RiskDay.Tomorrow])
                Assert.Equal(expected.Where(one => one.Day == day).Select(one => one.Code), shard.Risk(query, day, 1000).First.Select(one => one.Code));
            seen += expected.Count;
        }

        Assert.InRange(seen, 10, int.MaxValue);
    }

    [Theory]
    [InlineData("2026-10-08 10:00", "2026-10-08 17:00", RiskDay.Today)] // Thursday
    [InlineData("2026-10-08 10:00", "2026-10-09 09:00", RiskDay.Tomorrow)]
    [InlineData("2026-10-08 10:00", "2026-10-10 17:00", RiskDay.Tomorrow)] // nobody works on Saturday: Friday is the last day
    [InlineData("2026-10-09 10:00", "2026-10-10 17:00", RiskDay.Today)]
    [InlineData("2026-10-10 10:00", "2026-10-09 17:00", RiskDay.Today)] // not late before Monday opens
    [InlineData("2026-10-10 10:00", "2026-10-12 17:00", RiskDay.Tomorrow)]
    [InlineData("2026-10-08 10:00", "2026-10-12 17:00", null)]
    [InlineData("2026-10-08 10:00", "2026-10-07 17:00", null)] // late already
    [InlineData("2026-11-23 10:00", "2026-11-23 17:00", RiskDay.Today)] // 24/11 is a holiday
    [InlineData("2026-11-23 10:00", "2026-11-25 17:00", RiskDay.Tomorrow)]
    public void By_day_it_must_be_ended_on_its_due_date_or_the_working_day_before(string at, string due, RiskDay? expected) =>
        Assert.Equal(expected, DayOf(ShippedRules.Report06, at, due));

    [Theory]
    [InlineData("2026-10-08 10:00", "2026-10-08 10:01", RiskDay.Today)]
    [InlineData("2026-10-08 10:00", "2026-10-09 07:00", RiskDay.Today)] // before Friday opens
    [InlineData("2026-10-08 10:00", "2026-10-09 08:00", RiskDay.Tomorrow)]
    [InlineData("2026-10-08 10:00", "2026-10-12 09:00", null)]
    [InlineData("2026-10-08 10:00", "2026-10-08 09:59", null)]
    public void By_instant_too_unless_it_is_due_before_its_day_opens(string at, string due, RiskDay? expected) =>
        Assert.Equal(expected, DayOf(ShippedRules.Instant, at, due));

    [Fact]
    public void What_waits_has_ended_or_is_late_for_another_reason_is_not_at_risk()
    {
        Story Due() => new Story().Received("2026-10-05 09:00", Story.DueAt("2026-10-08 17:00"));
        Assert.Equal(RiskDay.Today, DayOf(ShippedRules.Report06, "2026-10-08 10:00", Due()));
        Assert.Null(DayOf(ShippedRules.Report06, "2026-10-08 10:00", Due().Then(Verb.SupplementRequested, "2026-10-07 09:00")));
        Assert.Null(DayOf(ShippedRules.Report06, "2026-10-08 10:00", Due().Then(Verb.Completed, "2026-10-08 09:00")));
        var twice = Due().Then(Verb.SupplementRequested, "2026-10-06 09:00").Then(Verb.SupplementReceived, "2026-10-06 10:00", Story.NewDue("2026-10-08 17:00"))
            .Then(Verb.SupplementRequested, "2026-10-07 09:00").Then(Verb.SupplementReceived, "2026-10-07 10:00", Story.NewDue("2026-10-08 17:00"));
        Assert.Equal(RiskDay.Today, DayOf(ShippedRules.Report06, "2026-10-08 10:00", twice));
        Assert.Null(DayOf(ShippedRules.Index766, "2026-10-08 10:00", twice));
    }

    private static RiskDay? DayOf(CountingRule rule, string at, string due) => DayOf(rule, at, new Story().Received("2026-10-05 09:00", Story.DueAt(due)));

    private static RiskDay? DayOf(CountingRule rule, string at, Story story)
    {
        var now = Vietnam.Ticks(at);
        var units = ShardOf.Events(story.Events, now).Risk(new ScanQuery(rule, now, now, long.MaxValue, UnitRole.Handling, null, Dimension.None), null, 0).Units;
        return units.Count == 0 ? null : Assert.Single(units).Key.Day;
    }

    private static RiskDay PlainDay(Dossier d, ScanQuery query)
    {
        var next = OpeningAfter(d.Calendar, query.At);
        var late = PlainLateAt(d, query);
        return late <= next ? RiskDay.Today : late <= OpeningAfter(d.Calendar, next) ? RiskDay.Tomorrow : RiskDay.Later;
    }

    private static long PlainLateAt(Dossier d, ScanQuery query)
    {
        if (d.IsPaused || d.DueLawful == 0 || !new NaiveCount(query.Rule, query.At, query.At).Of(d).Contains(Measure.OpenWithin)) return 0;
        return query.Rule.Precision == OnTimePrecision.Instant ? d.DueLawful + 1 : OpeningAfter(d.Calendar, d.DueLawful);
    }

    /// <summary>The opening of the first working day after the date of an instant, found day by day; without the table of a year the next midnight.</summary>
    private static long OpeningAfter(WorkingCalendar calendar, long ticks)
    {
        for (var day = calendar.LocalDate(ticks).AddDays(1); calendar.TryIsWorkingDay(day, out var works); day = day.AddDays(1))
        {
            if (works && calendar.TryOpeningOf(day, out var opening)) return opening;
        }

        return calendar.EndOfDay(calendar.LocalDate(ticks));
    }
}
