using System.Security.Cryptography;
using CchcLive.Journal;
using CchcLive.Journal.Backup;

namespace CchcLive.Silo.Backup;

/// <summary>
/// A backup: the journal's copy, every other file of the data folder that a restart needs, and the manifest. It is taken beside the program, which need not run and
/// is not asked (ADR 19). Only its owner may read it.
/// </summary>
internal static class BackupFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Takes a backup.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="database">The PostgreSQL database; null for SQLite.</param>
    /// <param name="folder">Where it goes: a new or empty folder outside the data folder.</param>
    /// <param name="takenAt">The time now.</param>
    /// <param name="program">The program's version.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidDataException">The folder is not empty, or the source is damaged.</exception>
    public static async Task<BackupManifest> SaveAsync(string data, string? database, string folder, DateTimeOffset takenAt, string program, CancellationToken cancellation)
    {
        if ((folder + '/').StartsWith(data + '/', StringComparison.Ordinal)) throw new FormatException($"{folder} lies in the data folder: a backup belongs elsewhere, best on another disk.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new InvalidDataException($"{folder} is not empty. Each backup has a folder of its own.");
        MakeFolder(folder);
        var copy = await JournalBackup.SaveAsync(data, database, folder, cancellation);
        foreach (var path in KeptFiles(data)) CopyFile(Path.Combine(data, path), Path.Combine(folder, path)); // after the journal: a clock's mark may be later than it, never earlier
        var files = FilesBelow(folder).Select(path => Describe(folder, path)).ToList();
        var manifest = BackupManifest.Of(copy, takenAt, program, files);
        manifest.Write(folder);
        return manifest;
    }

    /// <summary>Checks a backup, file by file, and makes a data folder of it.</summary>
    /// <param name="folder">The backup.</param>
    /// <param name="data">The data folder to make; it holds nothing but the lock of this process, which owns it.</param>
    /// <param name="database">An empty PostgreSQL database; null for SQLite.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidDataException">The backup is not whole, or was altered; nothing was restored.</exception>
    public static async Task<BackupManifest> RestoreAsync(string folder, string data, string? database, CancellationToken cancellation)
    {
        var manifest = BackupManifest.Read(folder);
        foreach (var file in manifest.Files) Check(folder, file);
        await JournalBackup.RestoreAsync(manifest.ToCopy(), folder, data, database, cancellation);
        foreach (var file in manifest.Files.Where(file => file.Path != manifest.Journal)) CopyFile(Path.Combine(folder, file.Path), Path.Combine(data, file.Path));
        return manifest;
    }

    /// <summary>What lies beside the journal and is not made anew by a start: the simulated clock's mark, keys. Not: locks, the address of a server, logs.</summary>
    private static IEnumerable<string> KeptFiles(string data) => FilesBelow(data).Where(path =>
        path is not ("cchc.lock" or "server.json" or "server.json.new") && !path.StartsWith(JournalStores.FileName, StringComparison.Ordinal) && !path.StartsWith("logs/", StringComparison.Ordinal)
        && !path.EndsWith(".next", StringComparison.Ordinal));

    private static IEnumerable<string> FilesBelow(string folder) => !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);

    private static BackupFile Describe(string folder, string path)
    {
        using var content = File.OpenRead(Path.Combine(folder, path));
        return new BackupFile(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private static void Check(string folder, BackupFile file)
    {
        var within = Path.GetFullPath(Path.Combine(folder, file.Path));
        if (!within.StartsWith(folder + '/', StringComparison.Ordinal)) throw new InvalidDataException($"The backup names a file outside its folder: {file.Path}.");
        if (!File.Exists(within)) throw new InvalidDataException($"The backup lacks its file {file.Path}. Use another backup.");
        if (Describe(folder, file.Path) != file) throw new InvalidDataException($"The backup's file {file.Path} is not the one that was written: it was altered or damaged. Use another backup.");
    }

    private static void CopyFile(string from, string to)
    {
        MakeFolder(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly);
    }
}
