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
    /// <param name="judged">Takes what was read, for <see cref="Apply(JudgedBatch)"/>.</param>
    public Admission[] Admit(IReadOnlyList<DossierEvent> events, JudgedBatch? judged = null)
    {
        judged ??= new JudgedBatch();
        Func<string, List<DossierEvent>> read = HeldOf;
        var admissions = new Admission[events.Count];
        for (var i = 0; i < admissions.Length; i++) admissions[i] = judged.Of(events[i].Code, read).Admit(events[i]);
        return admissions;
    }

    /// <summary>
    /// Adds committed events and moves the counters; each dossier among them is folded once. Adding an event again changes nothing, so a journal
    /// may be replayed from any earlier position.
    /// </summary>
    public void Apply(IReadOnlyList<DossierEvent> committed)
    {
        var judged = new JudgedBatch();
        Admit(committed, judged);
        Apply(judged);
    }

    /// <summary>Adds one committed event.</summary>
    public void Apply(DossierEvent committed) => Apply([committed]);

    /// <summary>Adds what <see cref="Admit"/> accepted, now that it is committed; no dossier is read again.</summary>
    public void Apply(JudgedBatch judged)
    {
        foreach (var (code, dossier) in judged.All)
        {
            if (dossier.IsChanged) Join(code, dossier);
        }
    }

    private void Join(string code, JudgedDossier dossier)
    {
        var row = RowOf(code);
        if (row < 0) row = AddRow(DossierEvents.Start(code));
        var added = CollectionsMarshal.AsSpan(dossier.Events)[dossier.Held..];
        _events[row] = dossier.IsHeldReplaced
            ? DossierEvents.Pack(code, dossier.Events, _scratch, _names)
            : DossierEvents.Append(_events[row], added, _scratch, _names);
        foreach (var e in added) CountSource(e);
        Refold(row, dossier.Events);
    }

    private List<DossierEvent> HeldOf(string code) => RowOf(code) is >= 0 and var row ? DossierEvents.Read(_events[row], _names) : [];
}
