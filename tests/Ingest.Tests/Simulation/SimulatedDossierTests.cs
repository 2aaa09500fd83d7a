using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Tests.Simulation;

/// <summary>The simulated events, judged by the fold that judges real ones.</summary>
public class SimulatedDossierTests
{
    private static readonly Verb[] s_ends = [Verb.IntakeRejected, Verb.SupplementExpired, Verb.Completed, Verb.Refused, Verb.Withdrawn, Verb.Stopped, Verb.Merged, Verb.Voided];
    private static readonly Verb[] s_afterEnd = [Verb.Returned, Verb.Rated, Verb.ExplanationFiled, Verb.ExplanationReviewed, Verb.Synced, Verb.Corrected, Verb.Reopened];
    private static readonly Lazy<List<Dossier>> s_atStart = new(() => FoldAll(Districts.History));

    [Fact]
    public void A_dossier_begins_once_and_is_worked_on_only_until_its_end()
    {
        foreach (var story in Districts.History.Concat(Districts.Fortnight).GroupBy(e => e.Code, StringComparer.Ordinal))
        {
            var verbs = story.Select(e => e.Verb).ToArray();
            Assert.Contains(verbs[0], new[] { Verb.Submitted, Verb.Received });
            Assert.True(verbs.Count(verb => verb == Verb.Received) <= 1);
            var end = Array.FindLastIndex(verbs, verb => s_ends.Contains(verb));
            if (end >= 0) Assert.All(verbs[(end + 1)..], verb => Assert.Contains(verb, s_afterEnd));
            Assert.Equal(Enumerable.Range(1, verbs.Length).Select(n => (long)n), story.Select(e => e.Sequence));
        }
    }

    [Fact]
    public void The_fold_finds_nothing_suspicious() =>
        Assert.All(FoldAll(Districts.History.Concat(Districts.Fortnight)), dossier => Assert.Equal(Suspicions.None, dossier.Suspicions));

    [Fact]
    public void Due_dates_come_from_the_source_mostly_from_the_server_sometimes_and_seldom_from_nobody()
    {
        var known = s_atStart.Value.Where(dossier => dossier.HasHeader).ToList();
        var origins = known.CountBy(dossier => dossier.DueOrigin).ToDictionary(pair => pair.Key, pair => pair.Value / (double)known.Count);
        Assert.InRange(origins[DueOrigin.Source], 0.85, 0.97);
        Assert.InRange(origins[DueOrigin.Computed], 0.03, 0.15);
        Assert.InRange(origins[DueOrigin.Unknown], 0.0005, 0.01);
    }

    [Fact]
    public void The_day_begins_with_open_dossiers_of_which_some_wait_and_some_are_late()
    {
        var open = s_atStart.Value.Where(dossier => dossier.HasHeader && dossier.End == EndKind.None).ToList();
        Assert.InRange(open.Count, 1_500, 4_000);
        Assert.InRange(open.Count(IsLateAtStart), 30, 200);
        Assert.InRange(open.Count(dossier => dossier.Wait != WaitKinds.None), 100, 500);
        Assert.Contains(open, dossier => IsLateAtStart(dossier) && dossier.Apology == ApologyState.None);
    }

    [Fact]
    public void Most_end_in_time_and_units_differ()
    {
        var ended = FoldAll(Districts.History.Concat(Districts.Fortnight)).Where(dossier => dossier.End == EndKind.Completed && dossier.DueLawful > 0).ToList();
        Assert.InRange(LateShare(ended), 0.005, 0.04);
        Assert.True(LateShare(Of("bt-vp-dang-ky-dat-dai")) > 4 * LateShare(Of("bt-p-binh-tri-dong-b")));

        List<Dossier> Of(string unit) => ended.FindAll(dossier => dossier.HandlingUnit == unit);
    }

    private static List<Dossier> FoldAll(IEnumerable<DossierEvent> events)
    {
        var rules = new FoldRules([Districts.Calendar], _ => Districts.Calendar, "test");
        return [.. events.GroupBy(e => e.Code, StringComparer.Ordinal).Select(story => DossierFold.Fold(story.Key, [.. story], rules))];
    }

    private static bool IsLateAtStart(Dossier dossier) => dossier.DueLawful > 0 && dossier.DueLawful < Districts.Start.UtcTicks;

    private static double LateShare(List<Dossier> ended) => ended.Count(dossier => dossier.EndAt > dossier.DueLawful) / (double)ended.Count;
}
