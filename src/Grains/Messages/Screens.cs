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
