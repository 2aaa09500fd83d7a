namespace CchcLive.Silo.Doctor;

/// <summary>What a folder lies on.</summary>
/// <param name="Point">Where it is mounted.</param>
/// <param name="Type">The kind of file system.</param>
internal sealed record Mount(string Point, string Type)
{
    private const string Table = "/proc/self/mounts";

    /// <summary>The mount of a folder; null where the system does not say.</summary>
    public static Mount? Of(string path) => !File.Exists(Table) ? null : File.ReadLines(Table).Select(line => line.Split(' ')).Where(parts => parts.Length > 2)
        .Select(parts => new Mount(parts[1], parts[2])).Where(mount => mount.Holds(path)).MaxBy(mount => mount.Point.Length);

    private bool Holds(string path) => Point == "/" || path == Point || path.StartsWith(Point + '/', StringComparison.Ordinal);
}
