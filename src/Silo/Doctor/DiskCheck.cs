using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CchcLive.Silo.Doctor;

/// <summary>The disk under the data folder has room, is quick enough, and is a disk.</summary>
internal static class DiskCheck
{
    private const string About = "disk";
    private const long Megabyte = 1024 * 1024;
    private const int Syncs = 15;
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(50);
    private static readonly string[] InMemory = ["tmpfs", "ramfs"];
    private static readonly string[] OverTheNetwork = ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p"];

    public static async IAsyncEnumerable<Finding> LookAsync(Examination examined, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var path = examined.Folder.Path;
        if (!Directory.Exists(path)) yield break;
        var (free, least) = (new DriveInfo(path).AvailableFreeSpace / Megabyte, examined.Settings.Settings.Health.FreeDiskMegabytes);
        var room = string.Create(CultureInfo.InvariantCulture, $"{free} MB are free under {path}");
        yield return free >= least ? Finding.Ok(About, room + ".") : Finding.Attention(About, $"{room}, less than health:freeDiskMegabytes ({least}).", "Make room: old logs and backups first. When it is full nothing more is acknowledged.");
        if (Kind(path, examined.Settings.Settings.Storage.Database is null) is { } kind) yield return kind;
        if (await SyncAsync(path, cancellation) is { } took)
        {
            var speed = string.Create(CultureInfo.InvariantCulture, $"A small write is on the disk after {took.TotalMilliseconds:0.0} ms");
            yield return took < Slow ? Finding.Ok(About, speed + ".") : Finding.Attention(About, speed + ", which is slow.", "Look at what else loads the disk; put the data on a disk of its own.");
        }
    }

    private static Finding? Kind(string path, bool hasDatabase)
    {
        if (Mount.Of(path) is not { } mount) return null;
        if (InMemory.Contains(mount.Type, StringComparer.Ordinal)) return Finding.Fault(About, $"{path} lies in memory ({mount.Type} on {mount.Point}): it is gone when the machine stops.", "Put the data on a disk.");
        if (hasDatabase && OverTheNetwork.Contains(mount.Type, StringComparer.Ordinal))
            return Finding.Fault(About, $"The SQLite file lies on a network disk ({mount.Type} on {mount.Point}), whose locks cannot be relied on.", "Put the data on a disk of this machine, or use PostgreSQL.");
        return mount.Point == "/"
            ? Finding.Ok(About, "The data lies on the system's disk: what fills the one fills the other.")
            : Finding.Ok(About, $"The data lies on a disk of its own ({mount.Type} on {mount.Point}).");
    }

    private static async Task<TimeSpan?> SyncAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = Scratch.Create(path);
            var took = new List<TimeSpan>(Syncs);
            var page = new byte[4096];
            for (var i = 0; i < Syncs; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await file.WriteAsync(page, cancellation);
                file.Flush(flushToDisk: true);
                took.Add(Stopwatch.GetElapsedTime(began));
            }

            return took.Order().ElementAt(Syncs / 2);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // the data folder's own check says so
        }
    }
}
