namespace CchcLive.Silo.Settings.Forms;

/// <summary>An address to listen on.</summary>
internal sealed class ListenAddressAttribute() : FormAttribute("addresses such as http://127.0.0.1:8080")
{
    /// <inheritdoc />
    public override bool Allows(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.AbsolutePath == "/";
}
