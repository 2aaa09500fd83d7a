using System.Text.Json;

namespace CchcLive.Silo.Data;

/// <summary>The folder that holds the data, owned by one process at a time. The owner that serves says there under which address.</summary>
internal sealed class DataDirectory(string path)
{
    private static readonly TimeSpan AddressPatience = TimeSpan.FromSeconds(15);

    private string LockFile => System.IO.Path.Combine(Path, "cchc.lock");

    private string ServerFile => System.IO.Path.Combine(Path, "server.json");

    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>True if there is such a folder with data in it.</summary>
    public bool Exists => File.Exists(LockFile);

    /// <summary>True if nothing is in the folder but its lock, and logs.</summary>
    public bool IsEmpty => Directory.EnumerateFileSystemEntries(Path).All(entry => entry == LockFile || entry == System.IO.Path.Combine(Path, "logs"));

    /// <summary>Takes the folder for this process, creating it if need be; null if another process has it.</summary>
    public IDisposable? TryOwn()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
        else Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            var ownership = new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.None);
            Withdraw(); // what an owner that was killed has left
            return ownership;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>True if a process owns the folder.</summary>
    public bool IsOwned()
    {
        if (!Exists) return false;
        using var mine = TryOwn();
        return mine is null;
    }

    /// <summary>Says under which address the owner serves, and the key to it: in a file that only this user can read.</summary>
    public void Announce(string url, string key)
    {
        var written = ServerFile + ".new";
        File.Delete(written);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(written, options)) JsonSerializer.Serialize(file, new ServerAddress(url, Environment.ProcessId, key));
        File.Move(written, ServerFile, overwrite: true); // whoever looks finds all of it or nothing
    }

    /// <summary>Takes the announcement back.</summary>
    public void Withdraw() => File.Delete(ServerFile);

    /// <summary>Where the owner serves; waits a little for one that is starting.</summary>
    /// <exception cref="DataInUseException">The owner does not serve.</exception>
    public async Task<ServerAddress> AddressOfOwnerAsync(TimeProvider time, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            if (File.Exists(ServerFile) && TryRead() is { } address) return address;
            if (time.GetElapsedTime(started) > AddressPatience)
                throw new DataInUseException($"The data in {Path} is in use by another process that does not serve; wait until it has ended.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellation);
        }
    }

    private ServerAddress? TryRead()
    {
        try
        {
            return JsonSerializer.Deserialize<ServerAddress>(File.ReadAllText(ServerFile));
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null; // being written
        }
    }
}

/// <summary>Where a server is to be found.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Process">Its process.</param>
/// <param name="Key">The key for verbs on this machine (<see cref="CchcLive.Ingest.Http.Access.LocalKey"/>).</param>
internal sealed record ServerAddress(string Url, int Process, string Key);
