using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Queries;

/// <summary>
/// The open dossiers in time, their clock running, that can be ended in time only today or on the next working day. Under day precision those are the ones
/// due on that day; nothing turns late before the opening of the working day after.
/// </summary>
/// <param name="Query">What was asked.</param>
/// <param name="At">The instant of judgement (UTC ticks).</param>
/// <param name="TreeDate">The date whose org tree was used.</param>
/// <param name="DueToday">How many will be late when the next working day opens, or before.</param>
/// <param name="DueTomorrow">How many will be late after that, when the working day after opens, or before.</param>
/// <param name="Units">The same by child of the area in display order, zeros too; of a unit that was asked itself, one row.</param>
/// <param name="Lines">The most urgent: those that will be late first, then those due first, then by code.</param>
public sealed record RiskBoard(
    RiskQuery Query, long At, DateOnly TreeDate, long DueToday, long DueTomorrow, IReadOnlyList<UnitRisk> Units, IReadOnlyList<DossierLine> Lines);

/// <summary>What is at risk in one unit or area.</summary>
/// <param name="Id">It; "" for dossiers that name no unit under the role.</param>
/// <param name="DueToday">As of the board.</param>
/// <param name="DueTomorrow">As of the board.</param>
public sealed record UnitRisk(string Id, long DueToday, long DueTomorrow);
