namespace CchcLive.Grains.Messages;

/// <summary>A version of a calendar that is not in force yet.</summary>
/// <param name="File">A calendar file (docs/calendars.md).</param>
[GenerateSerializer, Immutable]
public sealed record CalendarProposal([property: Id(0)] byte[] File);

/// <summary>What a version of a calendar would do to the open dossiers of one shard.</summary>
/// <param name="Moves">The dossiers whose computed due date moves.</param>
/// <param name="Shifts">The units of which dossiers turn late or cease to be late.</param>
[GenerateSerializer, Immutable]
public sealed record CalendarMoves([property: Id(0)] MovedDue[] Moves, [property: Id(1)] ShiftedUnit[] Shifts);

/// <summary>An open dossier whose computed due date moves. Due dates are the lawful ones in UTC ticks, 0 when there is none.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Unit">The unit that handles it, "" if none.</param>
/// <param name="OldDue">When it is due by the calendar in use.</param>
/// <param name="NewDue">When it is due by the new one.</param>
[GenerateSerializer, Immutable]
public sealed record MovedDue([property: Id(0)] string Code, [property: Id(1)] string Unit, [property: Id(2)] long OldDue, [property: Id(3)] long NewDue);

/// <summary>How many open dossiers of a unit cross the line between in time and late.</summary>
/// <param name="Unit">The unit that handles them, "" if none.</param>
/// <param name="TurnLate">How many turn late.</param>
/// <param name="CeaseLate">How many cease to be late.</param>
[GenerateSerializer, Immutable]
public sealed record ShiftedUnit([property: Id(0)] string Unit, [property: Id(1)] int TurnLate, [property: Id(2)] int CeaseLate);
