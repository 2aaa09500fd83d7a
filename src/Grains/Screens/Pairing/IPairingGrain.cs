using CchcLive.Grains.Messages;
using Orleans.Concurrency;

namespace CchcLive.Grains.Screens.Pairing;

/// <summary>
/// Where a machine and the person in front of it meet, whichever host each of them is connected to. Instants are real time (UTC ticks), so that a code lasts as long
/// for people under a simulated clock.
/// </summary>
public interface IPairingGrain : IGrainWithStringKey
{
    /// <summary>A machine asks for the code that it shows; also how it says that it is still there.</summary>
    [AlwaysInterleave]
    Task<PairingCode> Ask(PairingRequest machine, long now);

    /// <summary>Somebody enters a code.</summary>
    /// <param name="typed">The code as it was typed.</param>
    /// <param name="by">Who, for the count of wrong codes.</param>
    /// <param name="now">The instant.</param>
    [AlwaysInterleave]
    Task<PairingClaim> Claim(string typed, string by, long now);
}
