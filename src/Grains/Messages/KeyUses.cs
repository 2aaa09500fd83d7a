namespace CchcLive.Grains.Messages;

/// <summary>When a key was last used.</summary>
/// <param name="Key">Its id.</param>
/// <param name="At">When (UTC ticks).</param>
[GenerateSerializer, Immutable]
public sealed record KeyUse([property: Id(0)] string Key, [property: Id(1)] long At);

/// <summary>When the keys were last used.</summary>
/// <param name="Uses">Each at most once.</param>
[GenerateSerializer, Immutable]
public sealed record KeyUses([property: Id(0)] KeyUse[] Uses);
