namespace CchcLive.Silo.Settings.Forms;

/// <summary>The address of a service to which secrets are sent.</summary>
internal sealed class SecureAddressAttribute() : FormAttribute("an https address; http only on this machine")
{
    /// <inheritdoc />
    public override bool Allows(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
