using CchcLive.Domain.Events;

namespace CchcLive.Domain.Shards;

/// <summary>The events of one dossier: first those that its shard holds, then those that a batch adds.</summary>
internal sealed class JudgedDossier(List<DossierEvent> held)
{
    /// <summary>How many of the events the shard holds.</summary>
    public int Held { get; } = held.Count;

    /// <summary>The events.</summary>
    public List<DossierEvent> Events { get; } = held;

    /// <summary>True if one that the shard holds was recorded anew.</summary>
    public bool IsHeldReplaced { get; private set; }

    /// <summary>True if the batch changes the dossier.</summary>
    public bool IsChanged => IsHeldReplaced || Events.Count > Held;

    /// <summary>Says whether an event is new, and takes it in if it is.</summary>
    public Admission Admit(DossierEvent e)
    {
        var at = Events.FindIndex(known => known.Id == e.Id && known.Source == e.Source);
        if (at < 0)
        {
            if (Events.Count >= DossierShard.MaxEventsPerDossier) return Admission.TooMany;
            Events.Add(e);
            return Admission.Accepted;
        }

        if (!Events[at].SameContent(e)) return Admission.Conflict;
        if (Nullable.Compare(e.RecordedAt, Events[at].RecordedAt) <= 0) return Admission.Duplicate;
        Events[at] = e;
        IsHeldReplaced |= at < Held;
        return Admission.Reasserted;
    }
}
