using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Alerts;

/// <summary>Something that happened to the alerts of an area. All that is known of them follows from these.</summary>
/// <param name="At">When.</param>
public abstract record AlertAct(DateTimeOffset At);

/// <summary>An alert was raised.</summary>
public sealed record AlertRaised(DateTimeOffset At, AlertKey Key, string Name, AlertMeasure Measure, AlertSeverity Severity, decimal Value) : AlertAct(At);

/// <summary>An acknowledged alert has become clearly worse: the acknowledgement no longer holds.</summary>
public sealed record AlertWorsened(DateTimeOffset At, AlertKey Key, decimal Value) : AlertAct(At);

/// <summary>An alert is over.</summary>
public sealed record AlertCleared(DateTimeOffset At, AlertKey Key, ClearCause Why) : AlertAct(At);

/// <summary>Somebody sees to an alert.</summary>
public sealed record AlertAcknowledged(DateTimeOffset At, AlertKey Key, decimal Value, string By, string Reason) : AlertAct(At);

/// <summary>Alerts are not told for a while; of the same rule and place the last one holds, so that an end that lies before it lifts a silence.</summary>
public sealed record AlertsSilenced(DateTimeOffset At, string? Rule, string? Place, DateTimeOffset Until, string By, string Reason) : AlertAct(At);

/// <summary>A message is to be sent: from now on until it is sent or given up.</summary>
public sealed record MessageQueued(DateTimeOffset At, AlertMessage Message) : AlertAct(At);

/// <summary>A message could not be sent at the first try; it is tried again.</summary>
public sealed record MessageDelayed(DateTimeOffset At, string Id, string Fault) : AlertAct(At);

/// <summary>A message was taken by its channel.</summary>
public sealed record MessageSent(DateTimeOffset At, string Id) : AlertAct(At);

/// <summary>A message is given up: its channel refused it for good, and the fault says why, or it is too old to be of use, and there is none.</summary>
public sealed record MessageAbandoned(DateTimeOffset At, string Id, string? Fault = null) : AlertAct(At);

/// <summary>A unit's morning notice was made.</summary>
public sealed record MorningNoticed(DateTimeOffset At, MorningNotice Notice) : AlertAct(At);

/// <summary>What became of the dossiers of a morning notice.</summary>
public sealed record MorningSettled(DateTimeOffset At, string Unit, DateOnly Date, MorningOutcome Outcome) : AlertAct(At);
