using CchcLive.Ingest.Connecting.Settings;

namespace CchcLive.Ingest.Connecting.Folders;

/// <summary>
/// Takes the files that appear in a folder. A file is put away only after all of it is committed, so a crash at any point leads to taking it again, and
/// what is there already falls out by (source, id).
/// </summary>
internal sealed class FolderConnector(FolderSettings settings, FileTaker taker, FileShelf shelf, TimeProvider pace) : IConnector
{
    private readonly SettledFiles _files = new(settings.Folder, settings.Settle, pace);
    private readonly Dictionary<string, (DateTime Written, long Length, FileReport Report)> _taken = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public TimeSpan Every => settings.Interval;

    /// <inheritdoc />
    public async Task<long> RunAsync(CancellationToken stopping)
    {
        if (!Directory.Exists(settings.Folder)) throw new ConnectorFault($"Không có thư mục {settings.Folder}, hoặc không có quyền đọc.");
        var accepted = 0L;
        foreach (var file in _files.Look())
        {
            stopping.ThrowIfCancellationRequested();
            var report = TakenBefore(file) ?? await taker.TakeAsync(file, settings.Files.FirstOrDefault(pattern => pattern.Fits(file.Name)), stopping);
            if (HasChanged(file)) continue; // it was not complete after all
            _taken[file.Name] = (file.LastWriteTimeUtc, file.Length, report);
            shelf.Put(file, report);
            _taken.Remove(file.Name);
            accepted += report.Answer?.Accepted ?? 0;
        }

        return accepted;
    }

    /// <summary>The report of a file that was taken but could not be moved: it is not read again because of a missing right.</summary>
    private FileReport? TakenBefore(FileInfo file) =>
        _taken.TryGetValue(file.Name, out var taken) && taken.Written == file.LastWriteTimeUtc && taken.Length == file.Length ? taken.Report : null;

    private static bool HasChanged(FileInfo file)
    {
        var now = new FileInfo(file.FullName);
        return !now.Exists || now.Length != file.Length || now.LastWriteTimeUtc != file.LastWriteTimeUtc;
    }
}
