namespace CchcLive.Grains.Messages;

/// <summary>A machine that shows a wall's address without being allowed to, and waits to become a screen.</summary>
/// <param name="Id">The id of the secret that it holds.</param>
/// <param name="Hash">The hash of that secret; the secret itself is known to the machine alone.</param>
/// <param name="Area">The area of the address.</param>
/// <param name="Address">Where it asks from; "" if unknown.</param>
[GenerateSerializer, Immutable]
public sealed record PairingRequest([property: Id(0)] string Id, [property: Id(1)] string Hash, [property: Id(2)] string Area, [property: Id(3)] string Address);

/// <summary>The code that a machine shows.</summary>
/// <param name="Code">Six letters; null if too many machines wait already, and it must ask again later.</param>
/// <param name="Until">Until when it is good (UTC ticks).</param>
[GenerateSerializer, Immutable]
public sealed record PairingCode([property: Id(0)] string? Code, [property: Id(1)] long Until);

/// <summary>What became of a code that somebody entered.</summary>
/// <param name="Machine">The machine that shows it; null if none does.</param>
/// <param name="MustWait">True if the person has entered too many wrong codes and must wait.</param>
[GenerateSerializer, Immutable]
public sealed record PairingClaim([property: Id(0)] PairingRequest? Machine, [property: Id(1)] bool MustWait);
