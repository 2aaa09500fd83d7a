using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>A day that ended, counted later, is what the live cells said at its last instant.</summary>
public class CountDayTests
{
    [Theory]
    [InlineData(211)]
    [InlineData(212)]
    [InlineData(213)]
    public void It_equals_two_scans_as_of_the_last_instant(int seed)
    {
        var histories = new RandomHistories(seed);
        var shard = ShardOf.Events(histories.Dossiers(100), histories.Instant());
        for (var n = 0; n < 20; n++)
        {
            var (today, month, at) = Day(histories.Instant());
            var counted = shard.CountDay(ShippedRules.Report06, today, month, at);
            Assert.Equal(Rows(Scan(shard, today, at)), Rows(counted.ToDictionary(pair => pair.Key, pair => pair.Value.Today, StringComparer.Ordinal)));
            Assert.Equal(Rows(Scan(shard, month, at)), Rows(counted.ToDictionary(pair => pair.Key, pair => pair.Value.Month, StringComparer.Ordinal)));
        }
    }

    [Theory]
    [InlineData(221)]
    [InlineData(222)]
    [InlineData(223)]
    public void It_equals_the_live_cells_of_a_shard_whose_clock_stands_at_the_last_instant(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(60);
        for (var n = 0; n < 20; n++)
        {
            var (today, month, at) = Day(histories.Instant());
            var then = new DossierShard(Vietnam.Rules, ShippedRules.Report06, at);
            var later = new DossierShard(Vietnam.Rules, ShippedRules.Report06, at + (40 * TimeSpan.TicksPerDay));
            foreach (var e in events)
            {
                if (EventContract.OccurredAt(e, Vietnam.Office.Zone) <= at) then.Apply(e);
                later.Apply(e);
            }

            var live = then.AllCounts().Where(count => count.Role == UnitRole.Handling).ToArray();
            var counted = later.CountDay(ShippedRules.Report06, today, month, at);
            Assert.Equal(Rows(live.ToDictionary(count => count.Unit, count => Long(count.Today), StringComparer.Ordinal)), Rows(counted.ToDictionary(pair => pair.Key, pair => pair.Value.Today, StringComparer.Ordinal)));
            Assert.Equal(Rows(live.ToDictionary(count => count.Unit, count => Long(count.Month), StringComparer.Ordinal)), Rows(counted.ToDictionary(pair => pair.Key, pair => pair.Value.Month, StringComparer.Ordinal)));
        }
    }

    [Fact]
    public void The_newest_event_is_never_newer_than_the_day()
    {
        var shard = new DossierShard(Vietnam.Rules, ShippedRules.Report06, Vietnam.Ticks("2026-10-20 08:00"));
        foreach (var e in new Story().Received("2026-10-05 09:00", Story.Days(10)).Then(Verb.Completed, "2026-10-08 10:00").Events) shard.Apply(e);

        long NewestOn(string date) => Assert.Single(shard.CountDay(ShippedRules.Report06, 0, 0, Vietnam.Office.EndOfDay(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)) - 1)).Value.LastEventAt;

        Assert.Equal(Vietnam.Ticks("2026-10-05 09:00"), NewestOn("2026-10-07"));
        Assert.Equal(Vietnam.Ticks("2026-10-08 10:00"), NewestOn("2026-10-08"));
    }

    private static (long Today, long Month, long At) Day(long instant)
    {
        var date = Vietnam.Office.LocalDate(instant);
        return (Vietnam.Office.StartOfDay(date), Vietnam.Office.StartOfDay(new DateOnly(date.Year, date.Month, 1)), Vietnam.Office.EndOfDay(date) - 1);
    }

    private static Dictionary<string, long[]> Scan(DossierShard shard, long from, long at)
    {
        var rows = shard.Scan(new ScanQuery(ShippedRules.Report06, from, at, at, UnitRole.Handling, null, Dimension.Unit));
        rows.Remove("");
        return rows;
    }

    private static long[] Long(int[] row) => [.. row.Select(number => (long)number)];

    private static IEnumerable<string> Rows(Dictionary<string, long[]> rows) =>
        rows.Where(row => row.Value.AsSpan().ContainsAnyExcept(0)).Select(row => $"{row.Key} {string.Join(' ', row.Value)}").Order(StringComparer.Ordinal);
}
