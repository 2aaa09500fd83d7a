namespace CchcLive.Ingest.Http;

/// <summary>A source.</summary>
/// <param name="Source">Its id.</param>
/// <param name="State">Its feed: <c>live</c>, <c>offHours</c>, <c>silent</c>, or <c>none</c> if it was never heard; null if only quarantined inputs are known of it.</param>
/// <param name="Events">Events held.</param>
/// <param name="LastEventAt">Time of the newest event held.</param>
/// <param name="LastReceivedAt">When something last came.</param>
/// <param name="LastHeartbeatAt">When a heartbeat last came.</param>
/// <param name="Declaration">What it declared; null if nothing.</param>
/// <param name="Counts">What came, counted at the door.</param>
/// <param name="EventsLastHour">Events that came within the last 60 minutes.</param>
/// <param name="LagSeconds">Mean time from event to arrival of these, in seconds; null if there are none.</param>
/// <param name="Orphans">Dossiers that wait for their receipt.</param>
/// <param name="Quarantine">Inputs that wait in quarantine, by rule.</param>
/// <param name="Units">The units it speaks for or names; only when one source is asked for.</param>
public sealed record SourceAnswer(
    string Source, string? State, long Events, string? LastEventAt, string? LastReceivedAt, string? LastHeartbeatAt, SourceDeclarationAnswer? Declaration, SourceCountsAnswer? Counts,
    long EventsLastHour, double? LagSeconds, SourceOrphansAnswer Orphans, IReadOnlyDictionary<string, long> Quarantine, IReadOnlyList<SourceUnitAnswer>? Units);

/// <summary>What a source declared.</summary>
/// <param name="IntervalMinutes">The longest silence, in minutes of working time.</param>
/// <param name="Units">Units and areas, as declared.</param>
/// <param name="Calendar">The calendar; null for that of its first unit.</param>
/// <param name="UnitsCovered">How many units these are today.</param>
public sealed record SourceDeclarationAnswer(int IntervalMinutes, IReadOnlyList<string> Units, string? Calendar, int UnitsCovered);

/// <summary>What came from a source.</summary>
/// <param name="Since">Since when it is counted; null if nothing was.</param>
/// <param name="Received">Inputs that came.</param>
/// <param name="Accepted">Events that were new, orphans among them.</param>
/// <param name="Duplicates">Events that were known and equal.</param>
/// <param name="Orphans">Accepted events that found no receipt of their dossier.</param>
/// <param name="Quarantined">Inputs that went to quarantine.</param>
public sealed record SourceCountsAnswer(string? Since, long Received, long Accepted, long Duplicates, long Orphans, long Quarantined);

/// <summary>Dossiers that wait for their receipt.</summary>
/// <param name="Dossiers">How many.</param>
/// <param name="OldestAt">Time of the oldest event among them.</param>
/// <param name="OldestAgeHours">How old that is, in hours.</param>
public sealed record SourceOrphansAnswer(int Dossiers, string? OldestAt, double? OldestAgeHours);

/// <summary>A unit, as a source knows it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Declared">True if the source declared that it speaks for it.</param>
/// <param name="State">The unit's state on boards, all its feeds considered.</param>
/// <param name="DataAt">Time of its newest event, from any source.</param>
/// <param name="Events">Events of the source that named it as handling.</param>
/// <param name="LastEventAt">Time of the newest of these.</param>
public sealed record SourceUnitAnswer(string Unit, bool Declared, string State, string? DataAt, long Events, string? LastEventAt);

/// <summary>What a heartbeat is told.</summary>
/// <param name="Source">The source.</param>
/// <param name="State">Its feed's state.</param>
/// <param name="HeartbeatAt">When the heartbeat came.</param>
/// <param name="Declaration">What it declared; null if nothing: no unit's state then follows it.</param>
public sealed record HeartbeatAnswer(string Source, string State, string HeartbeatAt, SourceDeclarationAnswer? Declaration);
