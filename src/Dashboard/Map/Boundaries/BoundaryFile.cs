using CchcLive.Domain.Organisation;

namespace CchcLive.Dashboard.Map.Boundaries;

/// <summary>A file of boundaries, and what must be known of it besides its content (<c>docs/map.md</c>).</summary>
/// <param name="Path">The GeoJSON file.</param>
/// <param name="Validity">The days on which its boundaries are in force; codes are reused, so a file without days would give one ward the shape of another (D§5.4).</param>
public sealed record BoundaryFile(string Path, Validity Validity)
{
    /// <summary>The property of a feature that says whose shape it is.</summary>
    public string Property { get; init; } = "code";

    /// <summary>The register that the property's value is a code of; null if it is a unit's id.</summary>
    public string? Register { get; init; } = "gso";

    /// <summary>Who made the boundaries, for the page's foot; null if nobody says.</summary>
    public string? Source { get; init; }

    /// <summary>The file's name, for messages.</summary>
    public string Name => System.IO.Path.GetFileName(Path);
}
