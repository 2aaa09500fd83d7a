using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Shards;

/// <summary>What one shard counts of a unit, as handler, over a day that has ended and over its month up to then.</summary>
public sealed class UnitDay
{
    /// <summary>Time of the newest event by then of a dossier counted here (UTC ticks).</summary>
    public long LastEventAt { get; internal set; }

    /// <summary>A number per <see cref="Measure"/> over the day.</summary>
    public long[] Today { get; } = new long[MeasureSet.Size];

    /// <summary>The same over the month to the day's end.</summary>
    public long[] Month { get; } = new long[MeasureSet.Size];
}
