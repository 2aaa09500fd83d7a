namespace CchcLive.Grains;

/// <summary>
/// How long a reporter pauses between two reports, in the machine's time (a simulated clock may stand still or race). The first after a quiet
/// while goes at once. Under load a unit changes with every commit, and telling each change would cost more than counting it. Together they stay
/// well below the 30 ms that a change may take to the dashboard's host under load.
/// </summary>
internal static class Pacing
{
    /// <summary>Of a shard, between two rounds of reports to its units.</summary>
    public static readonly TimeSpan ShardToUnits = TimeSpan.FromMilliseconds(20);

    /// <summary>Of a unit or an area, between two reports to the areas above.</summary>
    public static readonly TimeSpan ChildToAreas = TimeSpan.FromMilliseconds(10);
}
