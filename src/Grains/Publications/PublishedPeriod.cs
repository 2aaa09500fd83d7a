using CchcLive.Domain.Publications;

namespace CchcLive.Grains.Publications;

/// <summary>What the public may see of an area and month.</summary>
/// <param name="Area">The area's id.</param>
/// <param name="Period">The days.</param>
/// <param name="Versions">The versions, the first one first; the last stands.</param>
public sealed record PublishedPeriod(string Area, PublicationPeriod Period, IReadOnlyList<VersionInfo> Versions);
