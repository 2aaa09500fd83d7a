using CchcLive.Domain.Events;

namespace CchcLive.Domain.Dossiers;

/// <summary>
/// Applies <c>corrected</c> events (D§4.6.3): each replaces fields of its target in place, the later one wins, and a correction can itself
/// be corrected: then its own replacements are replaced, and a removal takes a replacement away. A correction whose target has not arrived,
/// or that leads in a circle, is reached from no event and changes nothing.
/// </summary>
internal sealed class Corrections
{
    private readonly ILookup<(string Source, string Id), DossierEvent> _byTarget;
    private int _reached;

    private Corrections(IReadOnlyList<DossierEvent> inOrder) => _byTarget = inOrder.ToLookup(TargetOf);

    /// <summary>All events but the corrections, corrected and in order.</summary>
    public static List<Standing> Apply(IReadOnlyList<DossierEvent> events, ref Suspicions suspicions)
    {
        var standing = new List<Standing>(events.Count);
        List<DossierEvent>? corrections = null;
        foreach (var e in events)
        {
            if (e.Verb == Verb.Corrected) (corrections ??= []).Add(e);
            else standing.Add(new Standing(e, Stated(e)));
        }

        if (corrections is not null)
        {
            corrections.Sort(EventOrder.Instance);
            var all = new Corrections(corrections);
            for (var i = 0; i < standing.Count; i++) standing[i] = all.Corrected(standing[i]);
            if (all._reached < corrections.Count) suspicions |= Suspicions.CorrectionWithoutTarget;
        }

        standing.Sort((x, y) => EventOrder.Instance.Compare(x.Event, y.Event));
        return standing;
    }

    private Standing Corrected(Standing target)
    {
        var (e, dueStatedAt) = target;
        foreach (var correction in _byTarget[(e.Source, e.Id)])
        {
            var (set, dueCorrectedAt) = Replacement(correction);
            dueStatedAt = Math.Max(dueStatedAt, dueCorrectedAt);
            if (set.TryGet(FieldId.Time, out var time) && time is { IsRemoval: false, Moment.IsDate: false }) e = e with { Time = time.Moment };
            e = e with { Fields = e.Fields.With(FieldSet.Of([.. set.Where(value => value.Id != FieldId.Time)])) };
        }

        return new Standing(e, dueStatedAt);
    }

    /// <summary>What a correction replaces after its own corrections, and when it last stated a due date (UTC ticks; 0 if it states none).</summary>
    private (FieldSet Set, long DueStatedAt) Replacement(DossierEvent correction)
    {
        _reached++;
        var set = correction.Set;
        var dueStatedAt = Stated(correction);
        foreach (var other in _byTarget[(correction.Source, correction.Id)])
        {
            var (patch, dueCorrectedAt) = Replacement(other);
            set = set.With(patch);
            dueStatedAt = Math.Max(dueStatedAt, dueCorrectedAt);
        }

        return (set, set.TryGet(FieldId.DueAt, out _) ? dueStatedAt : 0);
    }

    private static (string Source, string Id) TargetOf(DossierEvent correction) =>
        (correction.Fields.Text(FieldId.CorrectsSource) ?? correction.Source, correction.Fields.Text(FieldId.CorrectsEventId) ?? "");

    private static long Stated(DossierEvent e) => (e.RecordedAt ?? e.Time).UtcTicks;
}
