namespace CchcLive.Ingest.Simulation;

/// <summary>Somebody comes with a dossier.</summary>
/// <param name="Code">The dossier's code.</param>
/// <param name="Time">When it is filed.</param>
/// <param name="Channel">How: <c>direct</c>, <c>online</c>, <c>post</c>.</param>
/// <param name="Procedure">What for.</param>
/// <param name="Handler">The unit that will handle it.</param>
/// <param name="Territory">The ward it concerns.</param>
/// <param name="Consulted">The unit that may be asked for its opinion, or null.</param>
/// <param name="TwinCode">The code under which the same filing may be recorded too; null if there is no dossier before it.</param>
/// <param name="Dice">The dossier's own dice: its story does not depend on any other's.</param>
/// <param name="Twists">Its dice for what seldom happens to a dossier.</param>
/// <param name="Details">Its dice for what its events say beside: throwing them changes nothing else of its story.</param>
internal sealed record Arrival(
    string Code, DateTimeOffset Time, string Channel, ProcedureParameters Procedure, UnitParameters Handler, UnitParameters Territory,
    string? Consulted, string? TwinCode, Dice Dice, Dice Twists, Dice Details);
