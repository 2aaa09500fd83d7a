using System.Runtime.InteropServices;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Shards;

/// <content>The set of events: what is new, and how a committed event joins.</content>
public sealed partial class DossierShard
{
    /// <summary>
    /// Says of each event, in order, whether it is new, as if those before it had been applied. Nothing changes: the caller journals what is
    /// accepted or reasserted, then applies it.
    /// </summary>
    /// <param name="events">The events.</param>
    /// <param name="sets">Takes what was read, for <see cref="Apply(EventSets)"/>.</param>
    public Admission[] Admit(IReadOnlyList<DossierEvent> events, EventSets? sets = null)
    {
        sets ??= new EventSets();
        Func<string, List<DossierEvent>> read = HeldOf;
        var admissions = new Admission[events.Count];
        for (var i = 0; i < admissions.Length; i++) admissions[i] = sets.Of(events[i].Code, read).Admit(events[i]);
        return admissions;
    }

    /// <summary>
    /// Adds committed events and moves the counters; each dossier among them is folded once. Adding an event again changes nothing, so a journal
    /// may be replayed from any earlier position.
    /// </summary>
    public void Apply(IReadOnlyList<DossierEvent> committed)
    {
        var sets = new EventSets();
        Admit(committed, sets);
        Apply(sets);
    }

    /// <summary>Adds one committed event.</summary>
    public void Apply(DossierEvent committed) => Apply([committed]);

    /// <summary>Adds what <see cref="Admit"/> accepted, now that it is committed; no dossier is read again.</summary>
    public void Apply(EventSets admitted)
    {
        foreach (var (code, set) in admitted.All)
        {
            if (set.IsChanged) Join(code, set);
        }
    }

    private void Join(string code, EventSet set)
    {
        var row = RowOf(code);
        if (row < 0) row = AddRow(DossierEvents.Start(code));
        var added = CollectionsMarshal.AsSpan(set.Events)[set.Held..];
        _events[row] = set.IsHeldReplaced
            ? DossierEvents.Pack(code, set.Events, _scratch, _names)
            : DossierEvents.Append(_events[row], added, _scratch, _names);
        foreach (var e in added) CountSource(e);
        Refold(row, set.Events);
    }

    private List<DossierEvent> HeldOf(string code) => RowOf(code) is >= 0 and var row ? DossierEvents.Read(_events[row], _names) : [];
}
