using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Shards;

/// <summary>What a dossier counts as in the live cells: today and in the month to date. Open measures are equal in both.</summary>
internal readonly record struct LiveCount(MeasureSet Today, MeasureSet Month)
{
    /// <summary>True if it counts in nothing.</summary>
    public bool IsNothing => (Today.Bits | Month.Bits) == 0;
}
