using System.Globalization;

namespace CchcLive.Grains.Shards;

/// <summary>Where a shard's events are journaled.</summary>
internal static class ShardStreams
{
    private const string Prefix = "shard/";

    /// <summary>The stream of the shard with a number.</summary>
    public static string Of(int shard) => Prefix + shard.ToString(CultureInfo.InvariantCulture);

    /// <summary>True of a shard's stream.</summary>
    public static bool Is(string stream) => stream.StartsWith(Prefix, StringComparison.Ordinal);
}
