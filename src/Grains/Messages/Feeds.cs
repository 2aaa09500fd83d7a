namespace CchcLive.Grains.Messages;

/// <summary>What a source promises: to be heard from once in so much working time.</summary>
/// <param name="IntervalMinutes">The longest silence, in minutes of working time; from 1.</param>
/// <param name="Units">The units it speaks for; an area stands for all units below it.</param>
/// <param name="Calendar">The calendar whose hours are its hours; null for that of its first unit.</param>
[GenerateSerializer, Immutable]
public sealed record SourceDeclaration([property: Id(0)] int IntervalMinutes, [property: Id(1)] string[] Units, [property: Id(2)] string? Calendar);

/// <summary>What came from a source since it was last told of, counted at the door.</summary>
/// <param name="ReceivedAt">When the last of it came (UTC ticks).</param>
/// <param name="Events">Events that came, whatever became of them.</param>
/// <param name="Duplicates">Events that were known and equal.</param>
/// <param name="Orphans">Events that were new and whose dossier had no header.</param>
/// <param name="Quarantined">Inputs that could not be accepted.</param>
/// <param name="LastEventAt">Time of the newest event (UTC ticks); 0 if there is none.</param>
/// <param name="LagSeconds">Time from each event to its arrival, added up.</param>
/// <param name="LagEvents">Over how many events; those with a mere date have no lag.</param>
/// <param name="Units">Events by the unit they name as handling it.</param>
[GenerateSerializer, Immutable]
public sealed record SourceTally(
    [property: Id(0)] long ReceivedAt, [property: Id(1)] long Events, [property: Id(2)] long Duplicates, [property: Id(3)] long Orphans, [property: Id(4)] long Quarantined,
    [property: Id(5)] long LastEventAt, [property: Id(6)] double LagSeconds, [property: Id(7)] long LagEvents, [property: Id(8)] UnitTally[] Units);

/// <summary>Events that name one unit as handling the dossier.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Events">How many.</param>
/// <param name="LastEventAt">Time of the newest (UTC ticks).</param>
[GenerateSerializer, Immutable]
public sealed record UnitTally([property: Id(0)] string Unit, [property: Id(1)] long Events, [property: Id(2)] long LastEventAt);

/// <summary>Everything a source's grain knows of it.</summary>
/// <param name="Source">The source.</param>
/// <param name="State">Whether its feed is alive.</param>
/// <param name="Declaration">What it promised; null if nothing.</param>
/// <param name="Covered">The units that the promise covers today.</param>
/// <param name="LastHeartbeatAt">When it last sent a heartbeat (UTC ticks); 0 if never.</param>
/// <param name="CountedSince">Since when the tally counts (UTC ticks); 0 if nothing was counted.</param>
/// <param name="Tally">What came since then; the units in the order of their ids.</param>
/// <param name="EventsLastHour">Events that came within the last 60 minutes.</param>
/// <param name="LagLastHour">Their mean lag in seconds; null if none of them has one.</param>
[GenerateSerializer, Immutable]
public sealed record SourceStatus(
    [property: Id(0)] string Source, [property: Id(1)] FeedState State, [property: Id(2)] SourceDeclaration? Declaration, [property: Id(3)] string[] Covered,
    [property: Id(4)] long LastHeartbeatAt, [property: Id(5)] long CountedSince, [property: Id(6)] SourceTally Tally, [property: Id(7)] long EventsLastHour,
    [property: Id(8)] double? LagLastHour);

/// <summary>What a source tells each unit it speaks for.</summary>
/// <param name="Source">The source.</param>
/// <param name="State">Whether its feed is alive; null if it speaks for the unit no longer.</param>
[GenerateSerializer, Immutable]
public sealed record FeedSign([property: Id(0)] string Source, [property: Id(1)] FeedState? State);

/// <summary>The orphans a shard holds.</summary>
/// <param name="Sources">By source.</param>
[GenerateSerializer, Immutable]
public sealed record OrphanCounts([property: Id(0)] OrphanCount[] Sources);

/// <summary>The orphans of one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Dossiers">How many dossiers wait for their receipt.</param>
/// <param name="OldestEventAt">Time of the oldest event among them (UTC ticks).</param>
[GenerateSerializer, Immutable]
public sealed record OrphanCount([property: Id(0)] string Source, [property: Id(1)] int Dossiers, [property: Id(2)] long OldestEventAt);
