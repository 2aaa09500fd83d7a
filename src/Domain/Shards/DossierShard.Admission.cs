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
    /// Adds a committed event and moves the counters. Adding an event again changes nothing, so a journal may be replayed from any earlier position.
    /// </summary>
    public void Apply(DossierEvent e)
    {
        var row = RowOf(e.Code);
        if (row < 0) row = AddRow(DossierEvents.Start(e.Code));
        var events = DossierEvents.Read(_events[row], _names);
        var at = events.FindIndex(known => known.Id == e.Id && known.Source == e.Source);
        if (at < 0)
        {
            _events[row] = DossierEvents.Append(_events[row], e, _scratch, _names);
            CountSource(e);
        }
        else
        {
            if (Repeated(events[at], e) != Admission.Reasserted) return;
            events[at] = e;
            _events[row] = DossierEvents.Pack(e.Code, events, _scratch, _names);
        }

        Refold(row);
    }

    private static Admission Repeated(DossierEvent known, DossierEvent e)
    {
        if (!known.SameContent(e)) return Admission.Conflict;
        return Nullable.Compare(e.RecordedAt, known.RecordedAt) > 0 ? Admission.Reasserted : Admission.Duplicate;
    }
}
