using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Shards;
using CchcLive.Ingest.Rules;
using CchcLive.Ingest.Simulation.Feeds;

namespace CchcLive.Ingest.Tests.Simulation;

/// <summary>A year's feed, judged by what reads, admits and folds real ones.</summary>
public class SimulatedFeedTests
{
    public static TheoryData<string> Areas { get; } = new("quan-binh-tan", "tp-hcm-2025");

    [Theory]
    [MemberData(nameof(Areas))]
    public void Exactly_the_dossiers_asked_for_arrive(string area) =>
        Assert.Equal(Feeds.Dossiers, Feeds.Of(area).Lines.Select(line => line.Event.Code).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Areas))]
    public void What_was_planted_is_what_reading_and_admission_find(string area)
    {
        var feed = Feeds.Of(area);
        Assert.Equal(feed.Count.Of(Planted.Broken), feed.Rules.Count);
        Assert.Equal([RuleIds.BadJson, RuleIds.BadTime, RuleIds.MissingField, RuleIds.UnknownVerb], feed.Rules.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(feed.Count.Of(Planted.Conflict), feed.Admissions[Admission.Conflict]);
        Assert.Equal(feed.Count.Duplicates, feed.Admissions[Admission.Duplicate]);
        Assert.Equal(feed.Count.Events, feed.Admissions[Admission.Accepted]);
        Assert.Equal(feed.Count.Quarantined, feed.Count.Of(Planted.Broken) + feed.Count.Of(Planted.Conflict));
        Assert.Equal(3, feed.Admissions.Count);
        Assert.All(Enum.GetValues<Planted>(), planted => Assert.True(feed.Count.Of(planted) > 0, $"no {planted}"));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void The_fold_suspects_what_was_planted_and_nothing_else(string area)
    {
        var feed = Feeds.Of(area);
        var suspected = feed.Dossiers.Where(dossier => dossier.Suspicions != Suspicions.None).ToDictionary(dossier => dossier.Code, dossier => dossier.Suspicions);
        var planted = feed.Lines.Where(line => line.Planted >= Planted.ReceivedTwice).ToDictionary(line => line.Event.Code, line => Enum.Parse<Suspicions>(line.Planted.ToString()));
        Assert.Equal(planted.OrderBy(pair => pair.Key, StringComparer.Ordinal), suspected.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(feed.Count.Suspicious, suspected.Count);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Only_filings_that_were_never_received_are_orphans_and_the_live_counters_recount(string area)
    {
        var feed = Feeds.Of(area);
        var received = feed.Lines.Where(line => line.Event.Verb == Verb.Received).Select(line => line.Event.Code).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(received.Count, feed.Dossiers.Count(dossier => dossier.HasHeader));
        Assert.Empty(feed.Shard.Recount());
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var until = new DateOnly(2025, 10, 1);
        var first = Feeds.Written(Feeds.Create("quan-binh-tan", until, 500).Lines());
        Assert.Equal(first, Feeds.Written(Feeds.Create("quan-binh-tan", until, 500).Lines()));
        Assert.NotEqual(first, Feeds.Written(Feeds.Create("quan-binh-tan", until, 500, seed: 2).Lines()));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Lines_come_in_the_order_of_sending_never_before_they_happened_and_some_out_of_the_order_of_events(string area)
    {
        var lines = Feeds.Of(area).Lines;
        Assert.True(lines.Zip(lines.Skip(1)).All(pair => pair.First.Arrival <= pair.Second.Arrival));
        Assert.All(lines, line => Assert.True(line.Arrival >= line.Event.Time.UtcTicks && line.Arrival >= (line.Event.RecordedAt?.UtcTicks ?? 0)));
        var disorder = lines.Zip(lines.Skip(1)).Count(pair => pair.First.Event.Time > pair.Second.Event.Time) / (double)lines.Count;
        Assert.InRange(disorder, 0.005, 0.2);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Every_unit_named_exists_on_the_day_it_is_named(string area)
    {
        var chart = OrgChart.Parse(Districts.ShippedFile($"data/org/{area}.json"));
        FieldId[] fields = [FieldId.UnitId, FieldId.ReceivingUnitId, FieldId.HandlingUnitId, FieldId.TerritoryUnitId, FieldId.ToUnitId, FieldId.ConsultedUnitId];
        Assert.All(Feeds.Of(area).Lines.Where(line => line.Event.Verb != Verb.OwnershipMoved), line =>
            Assert.All(fields.Select(line.Event.Fields.Text).OfType<string>(), unit => Assert.True(chart.Find(unit)?.Exists.Covers(line.Event.Time.Date), $"{unit} on {line.Event.Time}")));
    }
}
