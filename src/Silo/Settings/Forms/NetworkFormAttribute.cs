using System.Net;

namespace CchcLive.Silo.Settings.Forms;

/// <summary>A machine or a network.</summary>
internal sealed class NetworkFormAttribute() : FormAttribute("an address such as 10.1.2.3, or a network such as 10.1.2.0/24")
{
    /// <inheritdoc />
    public override bool Allows(string text) => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _);
}
