namespace CchcLive.Ingest.Connecting.Folders;

/// <summary>
/// Which files of a folder are complete: those whose size and date have not changed for a while. A sender that can rename writes under a name that ends
/// in <c>.part</c> or <c>.tmp</c>, or begins with a full stop: such names are not looked at.
/// </summary>
internal sealed class SettledFiles(string folder, TimeSpan settle, TimeProvider pace)
{
    private Dictionary<string, (long Length, DateTime Written, long Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>Looks at the folder.</summary>
    /// <returns>The complete files, the oldest first.</returns>
    public IReadOnlyList<FileInfo> Look()
    {
        var now = pace.GetTimestamp();
        var files = new DirectoryInfo(folder).EnumerateFiles().Where(file => !IsBeingWritten(file.Name)).ToList();
        _seen = files.ToDictionary(file => file.Name, file => Since(file, now), StringComparer.Ordinal);
        return [.. files.Where(file => pace.GetElapsedTime(_seen[file.Name].Since, now) >= settle).OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal)];
    }

    private (long Length, DateTime Written, long Since) Since(FileInfo file, long now) =>
        _seen.TryGetValue(file.Name, out var seen) && seen.Length == file.Length && seen.Written == file.LastWriteTimeUtc ? seen : (file.Length, file.LastWriteTimeUtc, now);

    private static bool IsBeingWritten(string name) =>
        name.StartsWith('.') || name.EndsWith(".part", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase);
}
