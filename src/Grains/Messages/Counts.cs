using CchcLive.Domain.Counting;

namespace CchcLive.Grains.Messages;

/// <summary>What one shard knows of one unit: absolute numbers, so that a lost or repeated report heals itself.</summary>
/// <param name="Unit">The unit's id.</param>
/// <param name="Shard">The shard's number.</param>
/// <param name="Activation">Changes with each activation of the shard; versions count anew in each.</param>
/// <param name="Version">Grows with each change within an activation.</param>
/// <param name="Counts">The counters by role; empty if the shard has none for the unit.</param>
[GenerateSerializer, Immutable]
public sealed record UnitPartial(
    [property: Id(0)] string Unit, [property: Id(1)] int Shard, [property: Id(2)] Guid Activation, [property: Id(3)] long Version, [property: Id(4)] RoleCount[] Counts);

/// <summary>Counters under one role. Rows have one number per <see cref="Measure"/>.</summary>
/// <param name="Role">The role.</param>
/// <param name="LastEventAt">Time of the newest event (UTC ticks); 0 if there is none.</param>
/// <param name="Today">Since midnight; open measures are those of now.</param>
/// <param name="Month">The month to date.</param>
/// <param name="MonthByField">The month by field.</param>
/// <param name="MonthByChannel">The month by channel.</param>
[GenerateSerializer, Immutable]
public sealed record RoleCount(
    [property: Id(0)] UnitRole Role, [property: Id(1)] long LastEventAt, [property: Id(2)] int[] Today, [property: Id(3)] int[] Month,
    [property: Id(4)] KeyedRow[] MonthByField, [property: Id(5)] KeyedRow[] MonthByChannel);

/// <summary>A row of a split by field or channel; key "" for dossiers without one.</summary>
/// <param name="Key">The field or channel.</param>
/// <param name="Row">One number per measure.</param>
[GenerateSerializer, Immutable]
public sealed record KeyedRow([property: Id(0)] string Key, [property: Id(1)] int[] Row);

/// <summary>The live counters of a unit: the sum of what the shards reported.</summary>
/// <param name="Unit">The unit's id.</param>
/// <param name="ShardsIn">How many shards have reported.</param>
/// <param name="ShardsOf">How many there are.</param>
/// <param name="Counts">The counters by role.</param>
[GenerateSerializer, Immutable]
public sealed record UnitBoard([property: Id(0)] string Unit, [property: Id(1)] int ShardsIn, [property: Id(2)] int ShardsOf, [property: Id(3)] RoleCount[] Counts);
