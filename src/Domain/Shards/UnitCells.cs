using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Shards;

/// <summary>The live cells of one unit under one role: a number per measure, for today and for the month to date. Open measures are equal in both.</summary>
internal sealed class UnitCells
{
    /// <summary>Time of the newest event of a dossier counted here (UTC ticks); an age, not a count: it only grows.</summary>
    public long LastEventAt { get; set; }

    public int[] Today { get; } = new int[MeasureSet.Size];

    public int[] Month { get; } = new int[MeasureSet.Size];

    /// <summary>The month by field, under the handling role.</summary>
    public Dictionary<int, int[]> MonthByField { get; } = [];

    /// <summary>The month by channel, under the handling role.</summary>
    public Dictionary<int, int[]> MonthByChannel { get; } = [];

    public bool Matches(UnitCells? other) =>
        Same(Today, other?.Today) && Same(Month, other?.Month)
        && MonthByField.All(pair => Same(pair.Value, other?.MonthByField.GetValueOrDefault(pair.Key)))
        && MonthByChannel.All(pair => Same(pair.Value, other?.MonthByChannel.GetValueOrDefault(pair.Key)));

    private static bool Same(int[] mine, int[]? theirs) => theirs is null ? Array.TrueForAll(mine, n => n == 0) : mine.AsSpan().SequenceEqual(theirs);
}
