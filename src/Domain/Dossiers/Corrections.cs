using CchcLive.Domain.Events;

namespace CchcLive.Domain.Dossiers;

/// <summary>
/// Applies <c>corrected</c> events (D§4.6.3): each replaces fields of its target in place, the later one wins, and a correction can itself
/// be corrected: then its own replacements are replaced, and a removal takes a replacement away.
/// </summary>
internal static class Corrections
{
    /// <summary>All events but the corrections, corrected and in order.</summary>
    public static List<Standing> Apply(IReadOnlyList<DossierEvent> events, ref Suspicions suspicions)
    {
        List<DossierEvent>? corrections = null;
        foreach (var e in events)
        {
            if (e.Verb == Verb.Corrected) (corrections ??= []).Add(e);
        }

        corrections?.Sort(EventOrder.Instance);
        var standing = new List<Standing>(events.Count);
        foreach (var e in events)
        {
            if (e.Verb != Verb.Corrected) standing.Add(Corrected(e, corrections));
        }

        if (corrections is not null && corrections.Exists(c => !events.Any(e => Targets(c, e)) || IsCircular(c, corrections)))
            suspicions |= Suspicions.CorrectionWithoutTarget;
        standing.Sort((x, y) => EventOrder.Instance.Compare(x.Event, y.Event));
        return standing;
    }

    private static Standing Corrected(DossierEvent e, List<DossierEvent>? corrections)
    {
        var stated = Stated(e);
        if (corrections is null) return new Standing(e, stated);
        foreach (var correction in corrections)
        {
            if (!Targets(correction, e)) continue;
            var set = EffectiveSet(correction, corrections, depth: 0);
            if (set.Moment(FieldId.Time) is { IsDate: false } time) e = e with { Time = time };
            e = e with { Fields = e.Fields.With(FieldSet.Of([.. set.Where(value => value.Id != FieldId.Time)])) };
            stated = Math.Max(stated, Stated(correction));
        }

        return new Standing(e, stated);
    }

    private static FieldSet EffectiveSet(DossierEvent correction, List<DossierEvent> corrections, int depth)
    {
        var set = correction.Set;
        if (depth > corrections.Count) return set;
        foreach (var other in corrections)
        {
            if (Targets(other, correction)) set = set.With(EffectiveSet(other, corrections, depth + 1));
        }

        return set;
    }

    private static bool IsCircular(DossierEvent start, List<DossierEvent> corrections)
    {
        var at = start;
        for (var steps = 0; steps <= corrections.Count; steps++)
        {
            var next = corrections.Find(other => Targets(at, other));
            if (next is null) return false;
            at = next;
        }

        return true;
    }

    private static bool Targets(DossierEvent correction, DossierEvent target) =>
        target.Id == correction.Fields.Text(FieldId.CorrectsEventId)
        && target.Source == (correction.Fields.Text(FieldId.CorrectsSource) ?? correction.Source);

    private static long Stated(DossierEvent e) => (e.RecordedAt ?? e.Time).UtcTicks;
}
