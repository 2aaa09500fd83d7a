using CchcLive.Silo.Cluster;

namespace CchcLive.Silo.Tests.Cluster;

public sealed class ShardPlacesTests
{
    private static readonly string[] Silos = ["10.0.0.1:11111", "10.0.0.2:11111", "10.0.0.3:11111", "10.0.0.4:11111", "10.0.0.5:11111"];

    public static TheoryData<int, int> Sizes { get; } = new(from shards in (int[])[1, 3, 8, 16, 64] from silos in Enumerable.Range(1, Silos.Length) select (shards, silos));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void EverySilo_HasAsManyAsAnyOther_GiveOrTakeOne(int shards, int silos)
    {
        var places = Of(shards, Silos.Take(silos));
        Assert.Equal(shards, places.Count);
        var counts = Silos.Take(silos).Select(silo => places.Count(place => place == silo)).ToList();
        Assert.True(counts.Max() <= (shards + silos - 1) / silos);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void TheOrderInWhichSilosAreKnown_DoesNotMatter(int shards, int silos) => Assert.Equal(Of(shards, Silos.Take(silos)), Of(shards, Silos.Take(silos).Reverse()));

    [Fact]
    public void SiloThatComesBack_GetsItsShardsBack()
    {
        var before = Of(8, Silos.Take(3));
        var without = Of(8, Silos.Take(2));
        Assert.All(without.Where((place, shard) => before[shard] == Silos[2]), place => Assert.Contains(place, Silos.Take(2)));
        Assert.Equal(before, Of(8, Silos.Take(3)));
    }

    [Fact]
    public void SiloThatGoes_MovesFewShardsOfTheOthers()
    {
        var (before, after) = (Of(64, Silos), Of(64, Silos.Take(4)));
        var moved = Enumerable.Range(0, 64).Count(shard => before[shard] != Silos[4] && before[shard] != after[shard]);
        Assert.InRange(moved, 0, 24);
    }

    private static IReadOnlyList<string> Of(int shards, IEnumerable<string> silos) => ShardPlaces.Of(shards, silos, silo => silo);
}
