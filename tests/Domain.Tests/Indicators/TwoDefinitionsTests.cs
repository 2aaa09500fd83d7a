using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;
using CchcLive.Domain.Tests.Shards;

namespace CchcLive.Domain.Tests.Indicators;

/// <summary>The two official readings of “on time” differ on the same data exactly where D§2.3 says: a second supplement, a negative end, open dossiers in the base.</summary>
public class TwoDefinitionsTests
{
    private static readonly Measure[] Lateness =
    [
        Measure.ProcessedEarly, Measure.ProcessedOnDay, Measure.ProcessedLate, Measure.ProcessedUnknown, Measure.OpenWithin, Measure.OpenLate, Measure.OpenUnknown, Measure.DueSoon,
        Measure.LateUnexplained, Measure.LateNoApology, Measure.LateApologyAfterDue,
    ];

    private static readonly Fact[] LateFacts = [Fact.LateGenericReason, Fact.LateReviewedUnjustified, Fact.OnlineOverdue, Fact.LateTimed, Fact.WorkingDaysLate, Fact.InternalLate];

    [Fact]
    public void Of_one_dossier_they_differ_only_in_lateness_and_only_by_a_second_supplement_or_a_negative_end()
    {
        var histories = new RandomHistories(551);
        var (secondSupplements, negativeEnds, same) = (0, 0, 0);
        for (var n = 0; n < 1500; n++)
        {
            var events = n % 3 == 0 ? AskedTwice(histories.Dossier()) : histories.Dossier();
            var at = histories.Instant();
            var (one, other) = (Under(ShippedRules.Report06, events, at), Under(ShippedRules.Index766, events, at));
            var d = DossierFold.Fold(events[0].Code, events, World.Rules);
            var isNegative = d.End > EndKind.Completed && d.EndAt <= at;
            foreach (var measure in Enum.GetValues<Measure>().Except(Lateness)) Assert.Equal((measure, one[measure]), (measure, other[measure]));
            foreach (var fact in Enum.GetValues<Fact>().Except(LateFacts)) Assert.Equal((fact, one[fact]), (fact, other[fact]));
            if (one[Measure.ToHandle] == 0) continue;
            if (d.SupplementRequests > 1)
            {
                secondSupplements++;
                Assert.Equal(1, other[Measure.ProcessedLate] + other[Measure.OpenLate]);
            }
            else if (isNegative)
            {
                negativeEnds++;
                Assert.Equal((1L, 0L), (one[Measure.ProcessedOnDay], one[Measure.ProcessedLate]));
            }
            else
            {
                same++;
                Assert.Equal(one, other);
            }
        }

        Assert.True(secondSupplements >= 20 && negativeEnds >= 20 && same >= 200, $"{secondSupplements} {negativeEnds} {same}");
    }

    [Fact]
    public void Of_the_same_figures_the_rates_differ_by_what_is_open_and_by_nothing_else()
    {
        var histories = new RandomHistories(552);
        var (six, index) = (IndicatorRegistry.Shipped.OnTime(ShippedRules.Report06), IndicatorRegistry.Shipped.OnTime(ShippedRules.Index766));
        for (var n = 0; n < 20; n++)
        {
            var figures = Under(ShippedRules.All[n % 3], histories.Dossiers(40), histories.Instant());
            var (one, other) = (six.ValueOf(figures), index.ValueOf(figures));
            Assert.Equal(one.Numerator + figures[Measure.OpenWithin], other.Numerator);
            Assert.Equal(one.Denominator + figures[Measure.OpenWithin] + figures[Measure.OpenLate], other.Denominator);
        }
    }

    private static List<DossierEvent> AskedTwice(List<DossierEvent> events)
    {
        if (events.Find(e => e.Verb == Verb.Received) is not { } received) return events;
        var requests = Enumerable.Range(1, 2).Select(hours => received with
        {
            Id = $"{received.Id}+{hours}", Verb = Verb.SupplementRequested, Time = received.Time with { UtcTicks = received.Time.UtcTicks + hours * TimeSpan.TicksPerHour }, Fields = FieldSet.Empty,
        });
        return [.. events, .. requests];
    }

    private static Figures Under(CountingRule rule, List<DossierEvent> events, long at) =>
        Figures.Sum(ShardOf.Events(events, at).Figures(new ScanQuery(rule, 0, at, long.MaxValue, UnitRole.Handling, null, Dimension.None), _ => false).Values);
}
