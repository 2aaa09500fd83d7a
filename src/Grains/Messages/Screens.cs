namespace CchcLive.Grains.Messages;

/// <summary>A screen that somebody named, and that is missed when it falls silent.</summary>
/// <param name="Name">Its name, as in the address of its wall.</param>
/// <param name="Area">The area that it showed last.</param>
/// <param name="Since">When it was first heard under this name (UTC ticks).</param>
[GenerateSerializer, Immutable]
public sealed record NamedScreen([property: Id(0)] string Name, [property: Id(1)] string Area, [property: Id(2)] long Since);

/// <summary>The named screens.</summary>
/// <param name="Screens">By name.</param>
[GenerateSerializer, Immutable]
public sealed record NamedScreens([property: Id(0)] NamedScreen[] Screens);

/// <summary>The screens that are connected to one dashboard host, and those that were.</summary>
/// <param name="Host">The host, by an id that it made up at its start.</param>
/// <param name="Screens">The screens.</param>
[GenerateSerializer, Immutable]
public sealed record HostScreens([property: Id(0)] string Host, [property: Id(1)] SeenScreen[] Screens);

/// <summary>The screens of several hosts.</summary>
/// <param name="Hosts">By host.</param>
[GenerateSerializer, Immutable]
public sealed record ScreensOfHosts([property: Id(0)] HostScreens[] Hosts);

/// <summary>The last that a dashboard host heard of a screen.</summary>
/// <param name="Name">Its name; null for one that nobody named.</param>
/// <param name="Area">The area that it watches.</param>
/// <param name="Address">Where it is connected from; null if unknown.</param>
/// <param name="Since">Since when its connection reports (UTC ticks).</param>
/// <param name="Newest">Version of the board when it reported; null if it was not known.</param>
/// <param name="HeardAt">When it reported, by the program's clock (UTC ticks).</param>
/// <param name="AgeMilliseconds">How long ago that was, in real time.</param>
/// <param name="IsConnected">False if its connection has ended.</param>
/// <param name="Report">What it said, as the host keeps it: JSON in UTF-8.</param>
[GenerateSerializer, Immutable]
public sealed record SeenScreen(
    [property: Id(0)] string? Name, [property: Id(1)] string Area, [property: Id(2)] string? Address, [property: Id(3)] long Since, [property: Id(4)] long? Newest, [property: Id(5)] long HeardAt,
    [property: Id(6)] long AgeMilliseconds, [property: Id(7)] bool IsConnected, [property: Id(8)] byte[] Report);
