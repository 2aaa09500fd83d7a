#if ORLEANS
using System.Globalization;
using CchcLive.Grains;
using Orleans.Metadata;
using Orleans.Runtime.Placement;

namespace CchcLive.Silo.Cluster;

/// <summary>Lets shards be activated where they belong (<see cref="ShardPlaces"/>). The engine's own choice leaves a silo without any when grains are this few.</summary>
internal static class ShardPlacing
{
    private const string ShardGrainType = "shard";

    /// <summary>Adds it to a silo.</summary>
    public static void Add(ISiloBuilder silo)
    {
        silo.Services.AddPlacementDirector<ShardStrategy, ShardDirector>();
        silo.Services.AddSingleton<IGrainPropertiesProvider, ShardProperties>();
    }

    /// <summary>The number of the shard that a grain is.</summary>
    private static int NumberOf(GrainId grain) => int.Parse(grain.Key.ToString()!.AsSpan(2), CultureInfo.InvariantCulture);

    [GenerateSerializer, Immutable]
    internal sealed class ShardStrategy : PlacementStrategy;

    internal sealed class ShardDirector(GrainSettings settings) : IPlacementDirector
    {
        public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context) =>
            Task.FromResult(ShardPlaces.Of(settings.Shards, context.GetCompatibleSilos(target), silo => silo.Endpoint.ToString())[NumberOf(target.GrainIdentity)]);
    }

    internal sealed class ShardProperties : IGrainPropertiesProvider
    {
        public void Populate(Type grainClass, GrainType grainType, Dictionary<string, string> properties)
        {
            if (grainType.ToString() == ShardGrainType) properties[WellKnownGrainTypeProperties.PlacementStrategy] = nameof(ShardStrategy);
        }
    }
}
#endif
