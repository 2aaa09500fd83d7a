using System.CommandLine;
using CchcLive.Silo.Backup;
using CchcLive.Silo.Client;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Data;
using CchcLive.Silo.Hosting;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Commands;

/// <summary><c>backup DIR</c>: a copy of the data, whether or not a server is at work on it.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "A new folder for the backup." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("backup", "Copies the data into a new folder, as of one instant, while a server goes on working.") { Folder };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var storage = SettingsSource.Read(parsed).Settings.Storage;
        var data = new DataDirectory(storage.Data ?? GlobalOptions.DefaultFolder);
        if (storage.Database is null && !data.Exists) throw DataSetup.NoData(data.Path);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(Folder)!));
        var taken = await BackupFolder.SaveAsync(data.Path, storage.Database, folder, SystemClock.Instance.GetUtcNow(), CchcServer.Version, cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(taken);
        else Console.WriteLine($"{folder}: {taken.Events} events, {taken.Streams.Count} streams, {taken.Files.Count} files, {taken.Files.Sum(file => file.Bytes)} bytes. Not in it: settings, certificates (docs/deploy.md).");
        return ExitCodes.Ok;
    }
}
