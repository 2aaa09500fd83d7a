using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Shards;

/// <summary>The live counters of one unit under one role: what a shard tells the unit. Rows have one number per <see cref="Measure"/>.</summary>
/// <param name="Unit">The unit's id as events name it.</param>
/// <param name="Role">The role.</param>
/// <param name="LastEventAt">Time of the newest event of a dossier that the unit handles (UTC ticks); 0 under the other roles.</param>
/// <param name="Today">Since midnight in the unit's zone; open measures are those of now.</param>
/// <param name="Month">The month to date.</param>
/// <param name="MonthByField">The month by field; key "" for dossiers without one. Handling role only.</param>
/// <param name="MonthByChannel">The month by channel; key "" for dossiers without one. Handling role only.</param>
public sealed record UnitCount(
    string Unit, UnitRole Role, long LastEventAt, int[] Today, int[] Month, IReadOnlyDictionary<string, int[]> MonthByField, IReadOnlyDictionary<string, int[]> MonthByChannel);
