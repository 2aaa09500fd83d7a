using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Dossiers;

/// <summary>The state of a dossier depends on the set of its events alone.</summary>
public class FoldOfASetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_order_of_the_events_folds_to_the_same_dossier(int seed)
    {
        var histories = new RandomHistories(seed);
        for (var n = 0; n < 600; n++)
        {
            var events = histories.Dossier();
            var expected = Text(events);
            events.Reverse();
            Assert.Equal(expected, Text(events));
            Assert.Equal(expected, Text(histories.Shuffled(events)));
        }
    }

    [Fact]
    public void The_timeline_is_in_the_one_total_order_and_the_fold_does_not_touch_its_input()
    {
        var histories = new RandomHistories(5);
        for (var n = 0; n < 300; n++)
        {
            var events = histories.Dossier();
            var before = events.ToArray();
            var dossier = DossierFold.Fold(events[0].Code, events, World.Rules);
            Assert.Equal(before, events);
            Assert.Equal(dossier.Timeline.OrderBy(e => e, EventOrder.Instance), dossier.Timeline);
        }
    }

    [Fact]
    public void The_random_histories_reach_every_suspicion_and_every_kind_of_end()
    {
        var histories = new RandomHistories(6);
        var (suspicions, ends) = (Suspicions.None, new HashSet<EndKind>());
        for (var n = 0; n < 3000; n++)
        {
            var events = histories.Dossier();
            var dossier = DossierFold.Fold(events[0].Code, events, World.Rules);
            suspicions |= dossier.Suspicions;
            ends.Add(dossier.End);
        }

        Assert.Equal(Enum.GetValues<Suspicions>().Aggregate((all, one) => all | one), suspicions);
        Assert.Equal(Enum.GetValues<EndKind>().Order(), ends.Order());
    }

    [Fact]
    public void No_events_fold_to_an_empty_orphan()
    {
        var dossier = DossierFold.Fold("H29-1", [], World.Rules);
        Assert.True(dossier.IsOrphan);
        Assert.Empty(dossier.Timeline);
    }

    private static string Text(List<DossierEvent> events) => DossierText.Of(DossierFold.Fold(events[0].Code, events, World.Rules, isTraced: true));
}
