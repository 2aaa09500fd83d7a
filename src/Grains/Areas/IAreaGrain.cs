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
    [ResponseTimeout("00:00:05")] // screens wait for it; an answer that a silo took with it into its death never comes
    Task<AreaBoard?> Board(string? knownLayout, long knownVersion);

    /// <summary>The area as a row of the area above it.</summary>
    [AlwaysInterleave]
    Task<ChildBoard> Child();

    /// <summary>
    /// Subscribes an observer, or renews it; without renewal it is dropped after <see cref="GrainSettings.ObserverExpiry"/>. If there is a change
    /// that nobody has asked for yet it is told at once, so that a signal that was lost or came too early does no harm.
    /// </summary>
    [AlwaysInterleave]
    [ResponseTimeout("00:00:05")]
    Task Subscribe(IAreaObserver observer);

    /// <summary>Hears that a day of it was closed: its board is compared with that from now on.</summary>
    [AlwaysInterleave]
    Task Closed();

    /// <summary>Takes up changed reference data.</summary>
    [AlwaysInterleave]
    Task Refresh();
}
