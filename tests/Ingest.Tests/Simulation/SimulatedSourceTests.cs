using CchcLive.Domain.Events;
using CchcLive.Ingest.Simulation.Feeds;

namespace CchcLive.Ingest.Tests.Simulation;

/// <summary>The feeds of the demonstration: one of each one-stop desk, some silent, some dirty.</summary>
public class SimulatedSourceTests
{
    private static readonly DateOnly s_today = DateOnly.FromDateTime(Districts.Start.DateTime);

    [Fact]
    public void Every_unit_that_works_has_one_feed_that_speaks_for_it()
    {
        foreach (var day in (DateOnly[])[s_today, new(2025, 7, 2)])
        {
            var spoken = Districts.Shipped(1).SourcesOn(day).SelectMany(source => source.Units).ToList();
            var working = Districts.Parameters.Units.Where(unit => (unit.From ?? day) <= day && day <= (unit.To ?? day)).Select(unit => unit.Id);
            Assert.Equal(working.Order(StringComparer.Ordinal), spoken.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_silent_feed_sends_nothing_that_day_and_all_of_it_the_next_working_morning()
    {
        var district = Districts.Shipped(Districts.Seed);
        var lines = district.From(Districts.Start).TakeWhile(line => line.Arrival < Districts.Start.AddDays(40).UtcTicks).ToList();
        var silences = Enumerable.Range(1, 30).Select(s_today.AddDays)
            .SelectMany(day => district.SourcesOn(day).Where(source => source.IsSilent).Select(source => (source.Id, Day: day))).ToHashSet();
        Assert.InRange(silences.Count, 3, 30);
        var late = lines.Where(line => silences.Contains((line.Event.Source, line.Event.Time.Date))).ToList();
        Assert.NotEmpty(late);
        Assert.All(late, line => Assert.True(DayOf(line.Arrival) > line.Event.Time.Date, $"{line.Event.Id} was sent on the day of the silence"));
        var told = late.Where(line => line is { Planted: Planted.Nothing, Event.RecordedAt: null }).GroupBy(line => (line.Event.Source, line.Event.Time.Date));
        Assert.All(told, group => Assert.True(new DateTime(group.Min(line => line.Arrival)).AddHours(7).TimeOfDay < new TimeSpan(8, 1, 0)));
    }

    [Fact]
    public void What_is_sent_before_and_after_the_start_is_all_of_it_and_none_of_it_before_it_happened()
    {
        var district = Districts.Shipped(Districts.Seed);
        var later = Districts.Start.AddDays(1);
        var lines = district.From(Districts.Start).TakeWhile(line => line.Arrival < later.UtcTicks).ToList();
        Assert.Equal(lines, district.History(later).Where(line => line.Arrival >= Districts.Start.UtcTicks));
        Assert.All(lines, line => Assert.True(line.Arrival >= line.Event.Time.UtcTicks));
        Assert.Contains(lines, line => line.Planted != Planted.Nothing);
    }

    [Fact]
    public void All_that_is_told_of_a_dossier_comes_from_the_desk_that_received_it()
    {
        var received = Districts.History.Where(e => e.Verb == Verb.Received).ToDictionary(e => e.Code, e => "mo-phong-" + e.Fields.Text(FieldId.ReceivingUnitId), StringComparer.Ordinal);
        Assert.All(Districts.History.Where(e => received.ContainsKey(e.Code)), e => Assert.Equal(received[e.Code], e.Source));
    }

    private static DateOnly DayOf(long sent) => DateOnly.FromDateTime(new DateTime(sent).AddHours(7));
}
