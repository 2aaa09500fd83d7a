using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Screens.Pairing;

/// <summary>The one <see cref="PairingDesk"/> of all hosts. It keeps nothing: a machine whose code is lost asks for another.</summary>
internal sealed class PairingGrain : Grain, IPairingGrain
{
    private readonly PairingDesk _desk = new();

    /// <inheritdoc />
    public Task<PairingCode> Ask(PairingRequest machine, long now) => Task.FromResult(_desk.Ask(machine, now));

    /// <inheritdoc />
    public Task<PairingClaim> Claim(string typed, string by, long now) => Task.FromResult(_desk.Claim(typed, by, now));
}
