using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Integrity;

/// <summary>
/// The history of what was told of a dossier: its events in the order of their telling, not of their happening. What was told at one instant is one step, so a feed that
/// brings whole dossiers changes nothing.
/// </summary>
internal static class ToldChanges
{
    /// <summary>The changes of a dossier that had been received by then.</summary>
    /// <param name="code">The dossier's code.</param>
    /// <param name="events">Its events, in any order, each (source, id) once.</param>
    /// <param name="rules">How they fold.</param>
    public static IEnumerable<ToldChange> Of(string code, IReadOnlyList<DossierEvent> events, FoldRules rules)
    {
        var known = new List<DossierEvent>(events.Count);
        (int Count, Dossier State)? last = null;
        foreach (var told in events.GroupBy(Telling.At).OrderBy(step => step.Key))
        {
            var (before, step) = (known.Count, told.ToList());
            known.AddRange(step);
            if (before == 0 || CauseOf(step) is not { } cause) continue;
            var then = last is { } reached && reached.Count == before ? reached.State : DossierFold.Fold(code, known[..before], rules);
            var now = DossierFold.Fold(code, known, rules);
            last = (known.Count, now);
            var change = new ToldChange(cause, told.Key, then, now);
            if (then.HasHeader && change.IsChange) yield return change;
        }
    }

    /// <summary>Of what was told together the event that most likely changed something: a correction before a restatement before what is ordinary.</summary>
    private static DossierEvent? CauseOf(IEnumerable<DossierEvent> step) =>
        step.Where(e => Weight(e.Verb) > 0).OrderByDescending(e => Weight(e.Verb)).ThenBy(e => e, EventOrder.Instance).FirstOrDefault();

    private static int Weight(Verb verb) => verb switch
    {
        Verb.Corrected => 5,
        Verb.Merged or Verb.Voided => 4,
        Verb.Received or Verb.Reopened => 3,
        _ when Telling.IsEnd(verb) => 2,
        _ when Telling.IsWait(verb) => 1,
        _ => 0,
    };
}
