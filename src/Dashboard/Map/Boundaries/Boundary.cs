namespace CchcLive.Dashboard.Map.Boundaries;

/// <summary>A place on the earth, degrees.</summary>
/// <param name="Longitude">East of Greenwich.</param>
/// <param name="Latitude">North of the equator.</param>
public readonly record struct Position(double Longitude, double Latitude);

/// <summary>The territory that a file gives to a key.</summary>
/// <param name="File">The file.</param>
/// <param name="Feature">Place of the feature in the file, from 0.</param>
/// <param name="Key">The value by which its unit is found.</param>
/// <param name="Rings">The closed rings of all its polygons, outer ones and holes alike; the last position repeats the first.</param>
public sealed record Boundary(BoundaryFile File, int Feature, string Key, IReadOnlyList<Position[]> Rings);
