using CchcLive.Domain.Counting;

namespace CchcLive.Grains.Messages;

/// <summary>What a shard counts, of one instant: the counters belong to the position of its stream that comes with them.</summary>
/// <param name="Shard">The shard's number.</param>
/// <param name="LastSeq">The position.</param>
/// <param name="OrgPosition">The position of org chart and calendars by which it counts.</param>
/// <param name="At">The instant up to which the clock was followed (UTC ticks).</param>
/// <param name="Counts">Every live counter.</param>
[GenerateSerializer, Immutable]
public sealed record ShardTally(
    [property: Id(0)] int Shard, [property: Id(1)] long LastSeq, [property: Id(2)] long OrgPosition, [property: Id(3)] long At, [property: Id(4)] CellRows[] Counts);

/// <summary>The live counters of a unit under one role.</summary>
[GenerateSerializer, Immutable]
public sealed record CellRows(
    [property: Id(0)] string Unit, [property: Id(1)] UnitRole Role, [property: Id(2)] int[] Today, [property: Id(3)] int[] Month, [property: Id(4)] KeyedRow[] MonthByField,
    [property: Id(5)] KeyedRow[] MonthByChannel);
