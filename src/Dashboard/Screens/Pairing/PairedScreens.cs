using CchcLive.Grains.Access;
using CchcLive.Grains.Messages;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Screens.Pairing;

/// <summary>The tokens of screens among the secrets of the program. Each change is in the audit.</summary>
internal sealed class PairedScreens(AccessRegistry access, AuditLog audit, TimeProvider clock) : IPairedScreens
{
    private const string Paired = "screen-paired";
    private const string Revoked = "screen-revoked";

    /// <inheritdoc/>
    public IReadOnlyList<PairedScreen> List() =>
        [.. Good(access.Current).Select(token => new PairedScreen(token.Id, token.Name, token.Places[0], token.From, token.By))];

    /// <inheritdoc/>
    public async Task PairAsync(PairingRequest machine, string name, HttpContext http)
    {
        var (now, by) = (clock.GetUtcNow(), http.Visitor().Id);
        var token = new Secret { Id = machine.Id, Kind = SecretKind.Kiosk, Name = name, Hash = machine.Hash, Places = [machine.Area], From = now, By = by };
        await access.ChangeAsync(state =>
        {
            // the machine chose the id: it must not take the place of another secret
            if (state.Secret(machine.Id) is not null) throw new AccessException("secret-exists", $"There is a secret {machine.Id} already.");
            return new AccessEntry(by) { Secrets = [.. Good(state).Where(other => other.Name == name).Select(other => other with { RevokedAt = now }), token] };
        });
        await AuditAsync(Paired, name, $"{machine.Id}; {machine.Area}; {machine.Address}", http);
    }

    /// <inheritdoc/>
    public async Task RevokeAsync(string id, HttpContext http)
    {
        if (access.Current.Secret(id) is not { Kind: SecretKind.Kiosk } token || await access.RevokeAsync(id, http.Visitor().Id) is null) return;
        await AuditAsync(Revoked, token.Name, $"{token.Id}; {token.Places[0]}", http);
    }

    private IEnumerable<Secret> Good(AccessState state) => state.Secrets(SecretKind.Kiosk).Where(secret => secret.HoldsAt(clock.GetUtcNow()));

    private Task AuditAsync(string action, string name, string detail, HttpContext http) =>
        audit.WriteAsync(new AuditEntry(http.Visitor().Id, action, name, detail, http.Connection.RemoteIpAddress?.ToString()));
}
