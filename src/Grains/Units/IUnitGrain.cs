using CchcLive.Grains.Messages;
using Orleans.Concurrency;

namespace CchcLive.Grains.Units;

/// <summary>The live counters of one unit, agency or ward; key <c>u:</c> and the unit's id.</summary>
public interface IUnitGrain : IGrainWithStringKey
{
    /// <summary>Takes what a shard counts of the unit.</summary>
    [AlwaysInterleave]
    Task Report(UnitPartial partial);

    /// <summary>Takes what a source says of the feed that speaks for the unit.</summary>
    [AlwaysInterleave]
    Task Feed(FeedSign sign);

    /// <summary>The unit's counters.</summary>
    [AlwaysInterleave]
    Task<UnitBoard> Board();

    /// <summary>The unit as a row of the area above it.</summary>
    [AlwaysInterleave]
    Task<ChildBoard> Child();
}
