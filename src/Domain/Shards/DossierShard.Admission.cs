using CchcLive.Domain.Events;

namespace CchcLive.Domain.Shards;

/// <content>The set of events: what is new, and how a committed event joins.</content>
public sealed partial class DossierShard
{
    /// <summary>
    /// Says of each event, in order, whether it is new, as if those before it had been applied. Nothing changes: the caller journals what is
    /// accepted or reasserted, then applies it.
    /// </summary>
    public Admission[] Admit(IReadOnlyList<DossierEvent> events)
    {
        var admissions = new Admission[events.Count];
        var sets = new Dictionary<string, List<DossierEvent>>(StringComparer.Ordinal);
        for (var i = 0; i < events.Count; i++)
        {
            var e = events[i];
            if (!sets.TryGetValue(e.Code, out var set)) sets.Add(e.Code, set = [.. EventsOf(e.Code)]);
            var at = set.FindIndex(known => known.Id == e.Id && known.Source == e.Source);
            admissions[i] = at < 0 ? (set.Count < MaxEventsPerDossier ? Admission.Accepted : Admission.TooMany) : Repeated(set[at], e);
            if (admissions[i] == Admission.Accepted) set.Add(e);
            else if (admissions[i] == Admission.Reasserted) set[at] = e;
        }

        return admissions;
    }

    /// <summary>
    /// Adds committed events and moves the counters; each dossier among them is folded once. Adding an event again changes nothing, so a journal
    /// may be replayed from any earlier position.
    /// </summary>
    public void Apply(IReadOnlyList<DossierEvent> committed)
    {
        if (committed.Count == 1)
        {
            Join(committed[0].Code, committed);
            return;
        }

        foreach (var ofDossier in committed.GroupBy(e => e.Code, StringComparer.Ordinal)) Join(ofDossier.Key, ofDossier);
    }

    /// <summary>Adds one committed event.</summary>
    public void Apply(DossierEvent committed) => Apply([committed]);

    private void Join(string code, IEnumerable<DossierEvent> committed)
    {
        var row = RowOf(code);
        if (row < 0) row = AddRow(DossierEvents.Start(code));
        var events = DossierEvents.Read(_events[row], _names);
        var isChanged = false;
        foreach (var e in committed) isChanged |= Join(row, events, e);
        if (isChanged) Refold(row, events);
    }

    private bool Join(int row, List<DossierEvent> events, DossierEvent e)
    {
        var at = events.FindIndex(known => known.Id == e.Id && known.Source == e.Source);
        if (at < 0)
        {
            events.Add(e);
            _events[row] = DossierEvents.Append(_events[row], e, _scratch, _names);
            CountSource(e);
            return true;
        }

        if (Repeated(events[at], e) != Admission.Reasserted) return false;
        events[at] = e;
        _events[row] = DossierEvents.Pack(e.Code, events, _scratch, _names);
        return true;
    }

    private static Admission Repeated(DossierEvent known, DossierEvent e)
    {
        if (!known.SameContent(e)) return Admission.Conflict;
        return Nullable.Compare(e.RecordedAt, known.RecordedAt) > 0 ? Admission.Reasserted : Admission.Duplicate;
    }
}
