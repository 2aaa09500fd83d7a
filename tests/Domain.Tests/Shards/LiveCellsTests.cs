using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>Live cells always equal a recount, whether events moved them or the clock alone.</summary>
public class LiveCellsTests
{
    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    public void They_equal_a_recount_at_random_instants_while_events_come_and_the_clock_runs(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Shuffled(histories.Dossiers(80));
        var now = events.Min(e => e.Time.UtcTicks) + TimeSpan.TicksPerDay;
        var shard = new DossierShard(World.Rules, ShippedRules.Report06, now);
        foreach (var e in events)
        {
            shard.Apply(e);
            if (histories.Next(4) == 0) shard.AdvanceTo(now += histories.Next(3 * 24 * 60) * TimeSpan.TicksPerMinute);
            if (histories.Next(10) == 0) Assert.Empty(shard.Recount());
        }

        Assert.Empty(shard.Recount());
    }

    /// <summary>Nothing but the deadline that the shard itself names, or the instant before it: if one is missed, the instant before shows it.</summary>
    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    [InlineData(43)]
    public void By_the_clock_alone_nothing_changes_between_the_deadlines_that_the_shard_names(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(40);
        var now = histories.Instant();
        var shard = ShardOf.Events(events, now);
        for (var n = 0; n < 120; n++)
        {
            var next = shard.NextDeadline;
            Assert.True(next > shard.Now);
            shard.AdvanceTo(next - 1);
            Assert.Empty(shard.Recount());
            shard.AdvanceTo(next);
            Assert.Empty(shard.Recount());
        }
    }

    [Theory]
    [InlineData(51)]
    [InlineData(52)]
    public void One_jump_of_the_clock_is_as_good_as_many_steps(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(80);
        var start = events.Min(e => e.Time.UtcTicks);
        var (steps, jump) = (ShardOf.Events(events, start), ShardOf.Events(events, start));
        var end = start + 420 * TimeSpan.TicksPerDay;
        while (steps.Now < end) steps.AdvanceTo(Math.Min(end, steps.Now + 1 + histories.Next(4000) * TimeSpan.TicksPerMinute));
        jump.AdvanceTo(end);
        Assert.Equal(ShardText.Live(steps), ShardText.Live(jump));
        Assert.Equal(ShardText.Live(ShardOf.Events(events, end)), ShardText.Live(jump));
        Assert.Empty(jump.Recount());
    }

    [Theory]
    [InlineData("2026-02-13 16:59", 5)]
    [InlineData("2026-10-31 16:59", 3)]
    [InlineData("2026-11-23 16:00", 3)]
    [InlineData("2026-12-31 15:00", 3)]
    [InlineData("2026-09-05 20:00", 2)]
    [InlineData("2026-04-04 20:00", 2)]
    public void Over_holidays_month_ends_and_clock_changes_they_equal_a_recount_at_every_hour(string start, int days)
    {
        var histories = new RandomHistories(61);
        var now = Vietnam.Ticks(start);
        var shard = ShardOf.Events(histories.Dossiers(80), now);
        for (var hour = 0; hour < 24 * days; hour++)
        {
            shard.AdvanceTo(now += TimeSpan.TicksPerHour);
            Assert.Empty(shard.Recount());
        }
    }

    [Theory]
    [InlineData(71)]
    [InlineData(72)]
    [InlineData(73)]
    public void Today_and_the_month_are_scans_of_the_same_periods(int seed)
    {
        var histories = new RandomHistories(seed);
        var shard = ShardOf.Events(histories.Dossiers(120), histories.Instant());
        var compared = 0;
        foreach (var count in shard.AllCounts().Where(count => World.Units.Contains(count.Unit)))
        {
            var calendar = World.Rules.CalendarOf(count.Unit);
            var today = calendar.LocalDate(shard.Now);
            // A dossier is counted in the zone of its own calendar, which may be that of another unit: ask only for those of one calendar.
            if (!IsOfOneCalendar(shard, count)) continue;
            compared++;
            Assert.Equal(ScanOf(shard, count, calendar.StartOfDay(today)), count.Today.Select(n => (long)n));
            Assert.Equal(ScanOf(shard, count, calendar.StartOfDay(new DateOnly(today.Year, today.Month, 1))), count.Month.Select(n => (long)n));
        }

        Assert.InRange(compared, 3, int.MaxValue);
    }

    [Fact]
    public void A_clock_that_goes_back_is_ignored_until_it_has_caught_up()
    {
        var shard = ShardOf.Events(new RandomHistories(81).Dossiers(20), Vietnam.Ticks("2026-10-20 09:00"));
        var before = ShardText.Live(shard);
        shard.AdvanceTo(Vietnam.Ticks("2026-10-01 09:00"));
        Assert.Equal((Vietnam.Ticks("2026-10-20 09:00"), before), (shard.Now, ShardText.Live(shard)));
    }

    [Fact]
    public void Fields_and_channels_of_the_month_add_up_to_the_month()
    {
        var histories = new RandomHistories(82);
        var shard = ShardOf.Events(histories.Dossiers(150), histories.Instant());
        var handling = shard.AllCounts().Where(count => count.Role == UnitRole.Handling).ToList();
        Assert.NotEmpty(handling);
        foreach (var count in handling)
        {
            Assert.Equal(count.Month, Enumerable.Range(0, MeasureSet.Size).Select(i => count.MonthByField.Values.Sum(row => row[i])));
            Assert.Equal(count.Month, Enumerable.Range(0, MeasureSet.Size).Select(i => count.MonthByChannel.Values.Sum(row => row[i])));
        }
    }

    [Fact]
    public void Every_unit_whose_counters_change_is_told_whether_by_an_event_or_by_the_clock()
    {
        var histories = new RandomHistories(83);
        var events = histories.Shuffled(histories.Dossiers(40));
        var shard = new DossierShard(World.Rules, ShippedRules.Report06, events.Min(e => e.Time.UtcTicks));
        var before = ByUnit(shard);
        foreach (var e in events)
        {
            if (histories.Next(2) == 0) shard.Apply(e);
            else shard.AdvanceTo(shard.NextDeadline);
            var after = ByUnit(shard);
            var told = shard.TakeChangedUnits().ToHashSet();
            Assert.All(after.Where(pair => before.GetValueOrDefault(pair.Key) != pair.Value), pair => Assert.Contains(pair.Key, told));
            before = after;
        }
    }

    [Fact]
    public void Changed_units_are_told_once()
    {
        var shard = new DossierShard(World.Rules, ShippedRules.Report06, Vietnam.Ticks("2026-10-05 10:00"));
        foreach (var e in new Story().Received("2026-10-05 09:00", Story.Days(3)).Then(Domain.Events.Verb.Transferred, "2026-10-05 09:30", Story.To("tu-phap")).Events) shard.Apply(e);
        Assert.Equal(["27439", "tu-phap"], shard.TakeChangedUnits().Order(StringComparer.Ordinal));
        Assert.Empty(shard.TakeChangedUnits());
        shard.AdvanceTo(Vietnam.Ticks("2026-10-05 11:00"));
        Assert.Empty(shard.TakeChangedUnits());
        shard.AdvanceTo(shard.NextDeadline);
        Assert.NotEmpty(shard.TakeChangedUnits());
    }

    private static Dictionary<string, string> ByUnit(DossierShard shard) => shard.AllCounts().GroupBy(count => count.Unit)
        .ToDictionary(unit => unit.Key, unit => string.Join('|', unit.Select(count => $"{count.Role} {string.Join(' ', count.Today)} {string.Join(' ', count.Month)}")));

    private static bool IsOfOneCalendar(DossierShard shard, UnitCount count)
    {
        var query = new ScanQuery(ShippedRules.Report06, 0, shard.Now, long.MaxValue, count.Role, new HashSet<string>([count.Unit]), Dimension.None);
        return new[] { Measure.ToHandle, Measure.RejectedAtIntake }.SelectMany(measure => shard.ListAll(query, measure)).All(d => d.Calendar.Zone.Equals(World.Rules.CalendarOf(count.Unit).Zone));
    }

    private static long[] ScanOf(DossierShard shard, UnitCount count, long from) =>
        shard.Scan(new ScanQuery(ShippedRules.Report06, from, shard.Now, long.MaxValue, count.Role, new HashSet<string>([count.Unit]), Dimension.Unit))
            .GetValueOrDefault(count.Unit, new long[MeasureSet.Size]);
}
