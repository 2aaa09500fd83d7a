using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Simulation.Feeds;

namespace CchcLive.Ingest.Tests.Simulation;

/// <summary>Whether a year looks like one.</summary>
public class SimulatedYearTests
{
    public static TheoryData<string> Areas { get; } = new("quan-binh-tan", "tp-hcm-2025");

    [Theory]
    [MemberData(nameof(Areas))]
    public void Every_verb_of_the_contract_happens(string area)
    {
        var told = Feeds.Of(area).Lines.Select(line => line.Event.Verb).ToHashSet();
        Verb[] onlyWhereUnitsChange = area == "tp-hcm-2025" ? [Verb.OwnershipMoved, Verb.Transferred] : [];
        Assert.Equal(Enum.GetValues<Verb>().Except(onlyWhereUnitsChange).Order(), told.Where(verb => !onlyWhereUnitsChange.Contains(verb)).Order());
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Means_are_those_of_an_office_that_mostly_keeps_its_word(string area)
    {
        var dossiers = Feeds.Of(area).Dossiers.Where(dossier => dossier.HasHeader && !dossier.IsRemoved).ToList();
        var ended = dossiers.Where(dossier => dossier.End == EndKind.Completed && dossier.DueLawful > 0).ToList();
        Assert.InRange(ended.Count / (double)dossiers.Count, 0.9, 0.995);
        var late = ended.Where(dossier => dossier.EndAt > dossier.DueLawful).ToList();
        Assert.InRange(late.Count / (double)ended.Count, 0.005, 0.05);
        Assert.InRange(late.Count(dossier => dossier.Apology != ApologyState.None) / (double)late.Count, 0.2, 0.9);
        Assert.InRange(dossiers.Count(dossier => dossier.ChannelIn == "online") / (double)dossiers.Count, 0.15, 0.4);
        Assert.InRange(dossiers.Count(dossier => dossier.SupplementRequests > 0) / (double)dossiers.Count, 0.01, 0.12);
        Assert.InRange(dossiers.Count(dossier => dossier.IsRated) / (double)dossiers.Count, 0.3, 0.5);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Mornings_Mondays_and_busy_months_bring_more(string area)
    {
        var received = Feeds.Of(area).Lines.Where(line => line is { Planted: Planted.Nothing, Event.Verb: Verb.Received }).Select(line => line.Event.Time.ToInstant()).ToList();
        Assert.True(received.Count(at => at.Hour is 9) > 1.5 * received.Count(at => at.Hour is 16));
        Assert.True(received.Count(at => at.DayOfWeek == DayOfWeek.Monday) > 1.3 * received.Count(at => at.DayOfWeek == DayOfWeek.Friday));
        Assert.True(received.Count(at => at.Month is 7 or 8) > 1.15 * received.Count(at => at.Month is 1 or 2));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Months_close_in_their_last_hour(string area)
    {
        var ends = Feeds.Of(area).Lines.Where(line => line is { Planted: Planted.Nothing, Event.Verb: Verb.Completed }).Select(line => line.Event.Time.ToInstant()).ToList();
        var lastHours = ends.GroupBy(end => (end.Year, end.Month)).SelectMany(month => month.Where(end => end.Date == month.Max(other => other).Date)).ToList();
        Assert.True(lastHours.Count(end => end.Hour == 16) > 0.3 * lastHours.Count);
        Assert.True(ends.Count(end => end.Hour == 16) < 0.2 * ends.Count);
    }

    [Fact]
    public void On_the_day_of_the_reform_open_dossiers_move_to_the_wards_that_carry_on_and_history_stays()
    {
        var feed = Feeds.Of("quan-binh-tan");
        var moved = feed.Lines.Where(line => line is { Planted: Planted.Nothing, Event.Verb: Verb.OwnershipMoved }).ToList();
        Assert.InRange(moved.Count, 5, 200);
        Assert.All(moved, line =>
        {
            Assert.Equal(new DateOnly(2025, 7, 1), line.Event.Time.Date);
            var dossier = feed.Shard.Find(line.Event.Code)!;
            Assert.StartsWith("hcm-", dossier.HandlingUnit, StringComparison.Ordinal);
            Assert.StartsWith("bt-", dossier.ReceivingUnit, StringComparison.Ordinal);
        });
        var endedBefore = feed.Dossiers.Where(dossier => dossier.End != EndKind.None && dossier.EndAt < new DateTime(2025, 6, 30).Ticks);
        Assert.All(endedBefore, dossier => Assert.StartsWith("bt-", dossier.HandlingUnit, StringComparison.Ordinal));
    }

    [Fact]
    public void Units_of_the_city_differ_in_size_and_in_lateness()
    {
        var units = Feeds.Parameters("tp-hcm-2025").Units;
        Assert.Equal(168, units.Count);
        Assert.True(units.Max(unit => unit.Late) > 5 * units.Min(unit => unit.Late));
        Assert.True(units.Max(unit => unit.Share) > 4 * units.Min(unit => unit.Share));
    }
}
