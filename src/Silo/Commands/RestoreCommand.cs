using System.CommandLine;
using CchcLive.Silo.Backup;
using CchcLive.Silo.Client;
using CchcLive.Silo.Data;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Commands;

/// <summary><c>restore DIR</c>: makes data of a backup, in a folder (and a database) that has none.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "The folder of the backup." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("restore", "Makes a data folder of a backup; refuses one that holds data, and a backup that was altered.") { Folder };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var storage = SettingsSource.Read(parsed).Settings.Storage;
        var data = new DataDirectory(storage.Data ?? GlobalOptions.DefaultFolder);
        using var mine = data.TryOwn();
        if (mine is null || !data.IsEmpty) throw new InvalidDataException($"There is data in {data.Path} already. Restore into a new folder, or move what is in this one away first.");
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(Folder)!));
        var restored = await BackupFolder.RestoreAsync(folder, data.Path, storage.Database, cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(restored);
        else Console.WriteLine($"{data.Path}: as of {restored.TakenAt:yyyy-MM-dd HH:mm:ss} UTC, {restored.Events} events, {restored.Streams.Count} streams. Check it with verify and recount.");
        return ExitCodes.Ok;
    }
}
