using System.Globalization;

namespace CchcLive.Grains.Shards;

/// <summary>Where a shard's events are journaled.</summary>
internal static class ShardStreams
{
    /// <summary>The stream of the shard with a number.</summary>
    public static string Of(int shard) => "shard/" + shard.ToString(CultureInfo.InvariantCulture);
}
