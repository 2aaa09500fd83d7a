using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>Scans give what a plain count of the folded dossiers gives.</summary>
public class ScanTests
{
    /// <summary>Keys of every split, none, and one that no dossier has.</summary>
    private static readonly string[] Keys = ["", "dat-dai", "online", "cb-1", "1.000002.H29", "27439", "StepId-1", "never-heard-of"];

    private static readonly IReadOnlyList<CountingRule> Rules =
    [
        .. ShippedRules.All,
        ShippedRules.Index766 with { Id = "returned", EndMoment = EndMoment.Returned, DueSoonWorkingDays = 0, SecondSupplementIsLate = false },
    ];

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    [InlineData(104)]
    public void A_scan_of_any_period_rule_role_and_dimension_equals_a_plain_count(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(100);
        var shard = ShardOf.Events(events, histories.Instant());
        for (var n = 0; n < 60; n++)
        {
            var query = Query(histories, occurredBy: false);
            Assert.Equal(ShardText.Rows(Plain(events, query)), ShardText.Rows(shard.Scan(query)));
        }
    }

    [Theory]
    [InlineData(111)]
    [InlineData(112)]
    [InlineData(113)]
    public void As_of_an_instant_it_is_the_count_of_what_had_occurred_by_then(int seed)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(100);
        var shard = ShardOf.Events(events, histories.Instant());
        for (var n = 0; n < 40; n++)
        {
            var query = Query(histories, occurredBy: true);
            Assert.Equal(ShardText.Rows(Plain(events, query)), ShardText.Rows(shard.Scan(query)));
            foreach (var dossier in ShardOf.Folded(events, query.OccurredBy)) Assert.Equal(DossierText.Of(dossier), DossierText.Of(shard.Find(dossier.Code, query.OccurredBy)!));
        }
    }

    [Theory]
    [InlineData(121)]
    [InlineData(122)]
    public void Every_row_keeps_the_identities_of_form_06_and_rows_add_up_to_the_total(int seed)
    {
        var histories = new RandomHistories(seed);
        var shard = ShardOf.Events(histories.Dossiers(150), histories.Instant());
        for (var n = 0; n < 60; n++)
        {
            var query = Query(histories, occurredBy: n % 2 == 0);
            var rows = shard.Scan(query);
            foreach (var row in rows.Values) Assert.Empty(Form06.Broken(row));
            var total = shard.Scan(query with { By = Dimension.None }).GetValueOrDefault("", new long[MeasureSet.Size]);
            Assert.Equal(total, Enumerable.Range(0, MeasureSet.Size).Select(i => rows.Values.Sum(row => row[i])));
        }
    }

    [Fact]
    public void The_units_of_a_role_add_up_to_the_whole_and_count_each_dossier_once()
    {
        var histories = new RandomHistories(131);
        var shard = ShardOf.Events(histories.Dossiers(150), histories.Instant());
        foreach (var role in Enum.GetValues<UnitRole>())
        {
            var all = new ScanQuery(ShippedRules.Report06, 0, shard.Now, long.MaxValue, role, null, Dimension.None);
            var whole = shard.Scan(all)[""];
            var units = World.Units.Select(unit => shard.Scan(all with { Units = new HashSet<string>([unit]), By = Dimension.Unit }).GetValueOrDefault(unit, new long[MeasureSet.Size]));
            var nobody = shard.Scan(all with { By = Dimension.Unit }).GetValueOrDefault("", new long[MeasureSet.Size]);
            Assert.Equal(whole, Enumerable.Range(0, MeasureSet.Size).Select(i => nobody[i] + units.Sum(row => row[i])));
        }
    }

    [Theory]
    [InlineData(141, false)]
    [InlineData(142, true)]
    public void A_list_has_as_many_dossiers_as_its_figure_says_in_the_state_of_that_instant(int seed, bool occurredBy)
    {
        var histories = new RandomHistories(seed);
        var events = histories.Dossiers(80);
        var shard = ShardOf.Events(events, histories.Instant());
        for (var n = 0; n < 10; n++)
        {
            var query = Query(histories, occurredBy) with { By = Dimension.None };
            var row = shard.Scan(query).GetValueOrDefault("", new long[MeasureSet.Size]);
            foreach (var measure in Enum.GetValues<Measure>())
            {
                var list = shard.ListAll(query, measure);
                Assert.Equal(row[(int)measure], list.Count);
                foreach (var d in list) Assert.Equal(DossierText.Of(shard.Find(d.Code, query.OccurredBy)!), DossierText.Of(d));
            }
        }
    }

    [Theory]
    [InlineData(151, false)]
    [InlineData(152, true)]
    public void Asked_only_for_a_row_of_a_split_figures_and_lists_are_those_of_the_row(int seed, bool occurredBy)
    {
        var histories = new RandomHistories(seed);
        var shard = ShardOf.Events(histories.Dossiers(60), histories.Instant());
        foreach (var split in ShardText.Splits)
        {
            var query = Query(histories, occurredBy) with { By = split, Only = null };
            foreach (var (key, row) in shard.Scan(query))
            {
                var only = query with { Only = new DossierFilter(split, key), By = Dimension.None };
                Assert.Equal(row, shard.Scan(only)[""]);
                foreach (var measure in Enum.GetValues<Measure>()) Assert.Equal(row[(int)measure], shard.ListAll(only, measure).DistinctBy(d => d.Code).Count());
            }

            Assert.Empty(shard.Scan(query with { Only = new DossierFilter(split, "never-heard-of") }));
        }
    }

    [Theory]
    [InlineData(161, false)]
    [InlineData(162, true)]
    public void The_beginning_of_a_list_is_that_of_the_whole_list_the_longest_due_first(int seed, bool occurredBy)
    {
        var histories = new RandomHistories(seed);
        var shard = ShardOf.Events(histories.Dossiers(80), histories.Instant());
        for (var n = 0; n < 20; n++)
        {
            var query = Query(histories, occurredBy);
            var (one, other) = ((Measure)histories.Next(MeasureSet.Size), (Measure)histories.Next(MeasureSet.Size));
            var whole = shard.ListAll(query, one).UnionBy(shard.ListAll(query, other), d => d.Code)
                .OrderBy(d => d.DueLawful == 0).ThenBy(d => d.DueLawful).ThenBy(d => d.Code, StringComparer.Ordinal).Select(d => d.Code).ToList();
            foreach (var most in (int[])[0, 1, 7, int.MaxValue])
            {
                var list = shard.List(query, MeasureSet.Of(one, other), most);
                Assert.Equal(whole.Count, list.Count);
                Assert.Equal(whole.Take(most), list.First.Select(d => d.Code));
            }
        }
    }

    [Fact]
    public void What_is_entered_in_November_of_October_counts_in_October()
    {
        var story = new Story()
            .Then(Verb.Received, "2026-11-02 09:00", Story.Handling("27439"), Story.DueAt("2026-10-29 17:00"), FieldValue.Of(FieldId.ReceivedAt, Vietnam.At("2026-10-05 09:00")))
            .Then(Verb.Completed, "2026-11-02 09:05", FieldValue.Of(FieldId.CompletedAt, Vietnam.At("2026-10-30 16:00")));
        var shard = ShardOf.Events(story.Events, Vietnam.Ticks("2026-11-21 09:00"));
        var (october, november) = (Month("2026-10-01 00:00", "2026-11-01 00:00"), Month("2026-11-01 00:00", "2026-11-21 09:00"));
        Assert.Equal((1, 1, 1), (october[(int)Measure.Received], october[(int)Measure.Processed], october[(int)Measure.ProcessedLate]));
        Assert.Equal((0, 0, 0), (november[(int)Measure.Received], november[(int)Measure.CarriedIn], november[(int)Measure.Processed]));
        Assert.Equal([Verb.Received], shard.EventsOf(Story.Code, Vietnam.Ticks("2026-10-20 09:00")).Select(e => e.Verb));

        long[] Month(string from, string to) => shard.Scan(new ScanQuery(
            ShippedRules.Report06, Vietnam.Ticks(from), Vietnam.Ticks(to) - 1, Vietnam.Ticks(to) - 1, UnitRole.Handling, null, Dimension.None)).GetValueOrDefault("", new long[MeasureSet.Size]);
    }

    [Fact]
    public void As_of_a_time_before_a_correction_the_uncorrected_value_counts()
    {
        var story = new Story().Received("2026-10-05 09:00", FieldValue.Of(FieldId.FieldCode, "dat-dai")).Correct(0, "2026-10-20 09:00", FieldValue.Of(FieldId.FieldCode, "ho-tich"));
        var shard = ShardOf.Events(story.Events, Vietnam.Ticks("2026-10-21 09:00"));
        var query = new ScanQuery(ShippedRules.Report06, 0, Vietnam.Ticks("2026-10-19 09:00"), Vietnam.Ticks("2026-10-19 09:00"), UnitRole.Handling, null, Dimension.Field);
        Assert.Equal(["dat-dai"], shard.Scan(query).Keys);
        Assert.Equal(["ho-tich"], shard.Scan(query with { OccurredBy = long.MaxValue }).Keys);
    }

    [Fact]
    public void A_dossier_without_a_territory_belongs_under_that_role_to_the_area_of_its_handler()
    {
        var shard = ShardOf.Events(new Story().Received("2026-10-05 09:00").Events, Vietnam.Ticks("2026-10-06 09:00"));
        var query = new ScanQuery(ShippedRules.Report06, 0, shard.Now, long.MaxValue, UnitRole.Territory, new HashSet<string>(["27439", "27442"]), Dimension.Unit);
        Assert.Equal([""], shard.Scan(query).Keys);
        Assert.Empty(shard.Scan(query with { Units = new HashSet<string>(["27442"]) }));
    }

    [Fact]
    public void Units_that_no_dossier_names_do_not_collect_those_that_name_no_unit()
    {
        var story = new Story().Then(Verb.Received, "2026-10-05 09:00");
        var shard = ShardOf.Events(story.Events, Vietnam.Ticks("2026-10-06 09:00"));
        foreach (var role in Enum.GetValues<UnitRole>())
        {
            var query = new ScanQuery(ShippedRules.Report06, 0, shard.Now, long.MaxValue, role, null, Dimension.Unit);
            Assert.Equal([""], shard.Scan(query).Keys);
            Assert.Empty(shard.Scan(query with { Units = new HashSet<string>(["never-heard-of"]) }));
        }
    }

    [Fact]
    public void Units_named_are_those_of_every_role()
    {
        var story = new Story().Received("2026-10-05 09:00", FieldValue.Of(FieldId.TerritoryUnitId, "27442")).Then(Verb.Transferred, "2026-10-06 09:00", Story.To("tu-phap"));
        Assert.Equal(["27439", "27442", "tu-phap"], ShardOf.Events(story.Events, Vietnam.Ticks("2026-10-06 09:00")).UnitsNamed().Order(StringComparer.Ordinal));
    }

    private static ScanQuery Query(RandomHistories histories, bool occurredBy)
    {
        var (one, other) = (histories.Instant(), histories.Instant());
        var at = Math.Max(one, other);
        IReadOnlySet<string>? units = histories.Next(2) == 0 ? null : World.Units.Where(_ => histories.Next(2) == 0).ToHashSet(StringComparer.Ordinal);
        return new ScanQuery(
            Rules[histories.Next(Rules.Count)], histories.Next(4) == 0 ? 0 : Math.Min(one, other), at, occurredBy ? at : long.MaxValue,
            (UnitRole)histories.Next(3), units, Split(histories))
        {
            Only = histories.Next(3) == 0 ? new DossierFilter(Split(histories), Keys[histories.Next(Keys.Length)]) : null,
        };
    }

    private static Dimension Split(RandomHistories histories) => ShardText.Splits[histories.Next(ShardText.Splits.Count)];

    private static Dictionary<string, long[]> Plain(List<DossierEvent> events, ScanQuery query)
    {
        var asked = ShardOf.Folded(events, query.OccurredBy).Where(d => query.Units is null || query.Units.Contains(Unit(d) ?? (query.Role == UnitRole.Territory ? d.HandlingUnit : null) ?? ""));
        if (query.Only is { } only) asked = asked.Where(d => (Key(d, only.By) ?? "") == only.Key);
        return new NaiveCount(query.Rule, query.From, query.At).Rows(asked, d => Key(d, query.By));

        string? Key(Dossier d, Dimension by) => by switch
        {
            Dimension.Unit => Unit(d),
            Dimension.Field => d.Field,
            Dimension.Channel => d.ChannelIn,
            Dimension.Officer => d.Officer,
            Dimension.Procedure => d.Procedure,
            Dimension.Step => d.Step,
            _ => null,
        };

        string? Unit(Dossier d) => query.Role switch
        {
            UnitRole.Receiving => d.ReceivingUnit,
            UnitRole.Territory => d.TerritoryUnit,
            _ => d.HandlingUnit,
        };
    }
}
