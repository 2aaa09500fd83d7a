using System.CommandLine;
using CchcLive.Journal;
using CchcLive.Silo.Cluster;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Commands;

/// <summary><c>database prepare</c>: makes the tables beforehand, by somebody who may, for a service that may not.</summary>
internal static class DatabaseCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var prepare = new Command("prepare", "Makes or updates the tables of the journal and of a cluster in PostgreSQL; serve does the same, if it may.");
        prepare.SetAction(PrepareAsync);
        return new Command("database", "The journal's database.") { prepare };
    }

    private static async Task<int> PrepareAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var storage = SettingsSource.Read(parsed).Settings.Storage;
        var connection = JournalStores.PostgresConnection(storage.Database)
            ?? throw new FormatException("database prepare: which PostgreSQL database? Name it with --database CS or storage:database. SQLite needs no preparation.");
        await using var store = await JournalStores.OpenAsync(storage.Data ?? GlobalOptions.DefaultFolder, storage.Database, cancellation);
        var version = await OrleansSchema.InstallAsync(connection, cancellation);
        Console.WriteLine($"{store.Description}: the tables of the journal and of a cluster (version {version}) are there.");
        return ExitCodes.Ok;
    }
}
