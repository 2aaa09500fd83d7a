using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Screens.Pairing;

/// <summary>Where machines wait to become screens, and people enter their codes.</summary>
internal interface IPairing
{
    /// <summary>The code that a machine shows; also how it says that it is still there.</summary>
    Task<PairingCode> AskAsync(PairingRequest machine);

    /// <summary>Somebody enters a code.</summary>
    Task<PairingClaim> ClaimAsync(string typed, string by);
}
