using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Silo.Settings.Forms;

/// <summary>A connections file.</summary>
internal sealed class ConnectionsFormAttribute() : FormAttribute("a connections file (docs/connect.md)")
{
    /// <inheritdoc />
    public override bool Allows(string text) => new ConnectionsSettings { File = text }.Read() is not null;
}
