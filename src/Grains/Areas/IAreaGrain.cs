using CchcLive.Grains.Messages;
using Orleans.Concurrency;

namespace CchcLive.Grains.Areas;

/// <summary>An area: the latest boards of its children and their total, at any depth; key <c>a:</c> and the area's id.</summary>
public interface IAreaGrain : IGrainWithStringKey
{
    /// <summary>Takes the board of a child.</summary>
    [AlwaysInterleave]
    Task Report(ChildBoard child);

    /// <summary>The whole board, or null if it has nothing newer than <paramref name="knownVersion"/> of <paramref name="knownLayout"/>.</summary>
    [AlwaysInterleave]
    Task<AreaBoard?> Board(string? knownLayout, long knownVersion);

    /// <summary>The area as a row of the area above it.</summary>
    [AlwaysInterleave]
    Task<ChildBoard> Child();

    /// <summary>Subscribes an observer, or renews it; it is dropped after five minutes without renewal.</summary>
    [AlwaysInterleave]
    Task Subscribe(IAreaObserver observer);

    /// <summary>Takes up changed reference data.</summary>
    [AlwaysInterleave]
    Task Refresh();
}
