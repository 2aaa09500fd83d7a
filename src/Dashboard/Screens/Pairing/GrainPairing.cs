using CchcLive.Grains;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Screens.Pairing;

/// <summary>The waiting machines in their grain, which is the same for all hosts. Codes last real minutes, whatever clock the program shows.</summary>
internal sealed class GrainPairing(IGrainFactory grains, DashboardSettings settings) : IPairing
{
    /// <inheritdoc/>
    public Task<PairingCode> AskAsync(PairingRequest machine) => grains.Pairing().Ask(machine, settings.Pace.GetUtcNow().UtcTicks);

    /// <inheritdoc/>
    public Task<PairingClaim> ClaimAsync(string typed, string by) => grains.Pairing().Claim(typed, by, settings.Pace.GetUtcNow().UtcTicks);
}
