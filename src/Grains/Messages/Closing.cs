namespace CchcLive.Grains.Messages;

/// <summary>A question to all dossiers of a shard: the day that ended; see <see cref="Domain.Shards.DossierShard.CountDay"/>.</summary>
/// <param name="Rule">The counting rule's id.</param>
/// <param name="TodayFrom">The first instant of the day (UTC ticks).</param>
/// <param name="MonthFrom">The first instant of its month (UTC ticks).</param>
/// <param name="At">The last instant of the day (UTC ticks).</param>
[GenerateSerializer, Immutable]
public sealed record DayRequest([property: Id(0)] string Rule, [property: Id(1)] long TodayFrom, [property: Id(2)] long MonthFrom, [property: Id(3)] long At);

/// <summary>A question to all dossiers of a shard: the day and the month up to an instant; see <see cref="Domain.Shards.DossierShard.CountMoment"/>.</summary>
/// <param name="Rule">The counting rule's id.</param>
/// <param name="TodayFrom">The first instant of the instant's day (UTC ticks).</param>
/// <param name="MonthFrom">The first instant of its month (UTC ticks).</param>
/// <param name="At">The instant (UTC ticks).</param>
/// <param name="OccurredBy">Only events up to this instant count; <see cref="long.MaxValue"/> for all.</param>
[GenerateSerializer, Immutable]
public sealed record MomentRequest(
    [property: Id(0)] string Rule, [property: Id(1)] long TodayFrom, [property: Id(2)] long MonthFrom, [property: Id(3)] long At, [property: Id(4)] long OccurredBy);

/// <summary>What one shard counts of a day.</summary>
/// <param name="Shard">The shard's number.</param>
/// <param name="LastSeq">The last event of its stream that is counted.</param>
/// <param name="Units">The handling units; one that has dossiers in the archive too may be there more than once.</param>
[GenerateSerializer, Immutable]
public sealed record DayCount([property: Id(0)] int Shard, [property: Id(1)] long LastSeq, [property: Id(2)] UnitDayCount[] Units);

/// <summary>What one shard counts of a unit over a day and over its month. Rows have one number per measure.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="LastEventAt">Time of the newest event by then (UTC ticks).</param>
/// <param name="Today">The day.</param>
/// <param name="Month">The month to the day's end.</param>
[GenerateSerializer, Immutable]
public sealed record UnitDayCount([property: Id(0)] string Unit, [property: Id(1)] long LastEventAt, [property: Id(2)] long[] Today, [property: Id(3)] long[] Month);

/// <summary>The last day that an area closed: what its live board is compared with.</summary>
/// <param name="Date">The day.</param>
/// <param name="Total">The area's figures at its end, one number per board column; null if it had no data.</param>
[GenerateSerializer, Immutable]
public sealed record CloseMark([property: Id(0)] DateOnly Date, [property: Id(1)] long[]? Total);
