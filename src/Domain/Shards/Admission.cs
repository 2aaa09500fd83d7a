namespace CchcLive.Domain.Shards;

/// <summary>What a shard says of an event that arrives.</summary>
public enum Admission : byte
{
    /// <summary>New: it is journaled and folded.</summary>
    Accepted = 0,
    /// <summary>Known, equal, and not recorded later: nothing to do.</summary>
    Duplicate = 1,
    /// <summary>Known and equal, but the source recorded it again later: journaled, since a restatement is judged by its latest recording.</summary>
    Reasserted = 2,
    /// <summary>Its (source, id) is known with other content: quarantined (D§4.5).</summary>
    Conflict = 3,
    /// <summary>The dossier has as many events as one may have (<see cref="DossierShard.MaxEventsPerDossier"/>): quarantined.</summary>
    TooMany = 4,
}
