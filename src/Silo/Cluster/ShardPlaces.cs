using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CchcLive.Silo.Cluster;

/// <summary>
/// Which shard belongs to which silo: as many to each as to any other, give or take one, and the same in the eyes of every silo. A shard goes to the silo that it
/// likes best of those with room, by a hash of both names, so that a silo that comes back gets its shards back and few others move.
/// </summary>
internal static class ShardPlaces
{
    /// <summary>The silo of each shard, by number.</summary>
    /// <param name="shards">How many shards there are.</param>
    /// <param name="silos">The silos, in any order; at least one.</param>
    /// <param name="name">The name of a silo, which it keeps over a restart.</param>
    public static IReadOnlyList<T> Of<T>(int shards, IEnumerable<T> silos, Func<T, string> name)
    {
        var candidates = silos.Select(silo => new Candidate<T>(silo, name(silo))).OrderBy(candidate => candidate.Name, StringComparer.Ordinal).ToList();
        var most = (shards + candidates.Count - 1) / candidates.Count;
        var places = new T[shards];
        for (var shard = 0; shard < shards; shard++)
        {
            var number = shard;
            var best = candidates.Where(candidate => candidate.Shards < most).MaxBy(candidate => Liking(number, candidate.Name))!;
            best.Shards++;
            places[shard] = best.Silo;
        }

        return places;
    }

    private static ulong Liking(int shard, string silo) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{shard}@{silo}")));

    private sealed class Candidate<T>(T silo, string name)
    {
        public T Silo { get; } = silo;

        public string Name { get; } = name;

        public int Shards { get; set; }
    }
}
