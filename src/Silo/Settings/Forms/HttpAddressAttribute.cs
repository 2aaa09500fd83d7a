namespace CchcLive.Silo.Settings.Forms;

/// <summary>The address of a service.</summary>
internal sealed class HttpAddressAttribute() : FormAttribute("an address such as http://127.0.0.1:4318")
{
    /// <inheritdoc />
    public override bool Allows(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
