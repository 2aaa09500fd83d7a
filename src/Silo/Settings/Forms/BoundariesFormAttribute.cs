using CchcLive.Dashboard.Map.Boundaries;

namespace CchcLive.Silo.Settings.Forms;

/// <summary>Boundaries for maps.</summary>
internal sealed class BoundariesFormAttribute() : FormAttribute("FILE@FROM..TO with days as 2025-07-01, or an index file (docs/map.md)")
{
    /// <inheritdoc />
    public override bool Allows(string text) => BoundaryOption.Parse(text).Count > 0;
}
