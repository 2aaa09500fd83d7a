using System.Globalization;
using System.Runtime.CompilerServices;
using CchcLive.Journal;
using CchcLive.Journal.Inspection;

namespace CchcLive.Silo.Doctor;

/// <summary>The database can be reached, is of a version that the program knows, keeps what it commits, and is quick enough.</summary>
internal static class DatabaseCheck
{
    private const string About = "database";
    private const int OldestPostgres = 140000;

    public static async IAsyncEnumerable<Finding> LookAsync(Examination examined, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (found, fault) = await TryLookAsync(examined, cancellation);
        if (fault is not null) yield return fault;
        else if (found is null) yield return Finding.Attention(About, $"There is no database in {examined.Folder.Path} yet.", "cchc serve or cchc import make it; if there should be data, look at storage:data and storage:database.") with { Blocks = true };
        else
            foreach (var finding in Judge(found, TimeSpan.FromMilliseconds(examined.Settings.Settings.Health.SlowCommitMilliseconds))) yield return finding;
    }

    private static async Task<(JournalInspection? Found, Finding? Fault)> TryLookAsync(Examination examined, CancellationToken cancellation)
    {
        try
        {
            return (await JournalInspector.LookAsync(examined.Folder.Path, examined.Settings.Settings.Storage.Database, cancellation), null);
        }
        catch (Exception e) when (e is JournalException or FormatException)
        {
            return (null, Finding.Fault(About, e.Message, "Start the database, or correct storage:database; the account needs the right to log in and to write.") with { Blocks = true });
        }
    }

    private static IEnumerable<Finding> Judge(JournalInspection found, TimeSpan slow)
    {
        yield return Schema(found);
        if (found.Commit is { } commit)
        {
            var speed = string.Create(CultureInfo.InvariantCulture, $"A small commit takes {commit.TotalMilliseconds:0.0} ms; the database has {found.Bytes / 1024 / 1024} MB");
            yield return commit < slow ? Finding.Ok(About, speed + ".") : Finding.Attention(About, speed + ".", "That is slower than health:slowCommitMilliseconds: look at its disk and its load.");
        }

        var dangers = Dangers(found.Settings).ToList();
        foreach (var danger in dangers) yield return danger;
        if (dangers.Count == 0) yield return Finding.Ok(About, $"Version {found.Settings["server_version"]}; what it commits survives a power cut.");
    }

    private static IEnumerable<Finding> Dangers(IReadOnlyDictionary<string, string> settings)
    {
        if (settings.GetValueOrDefault("fsync") == "off" || settings.GetValueOrDefault("full_page_writes") == "off")
            yield return Finding.Fault(About, "fsync or full_page_writes is off: a power cut can destroy the database.", "ALTER SYSTEM SET fsync = on; ALTER SYSTEM SET full_page_writes = on; SELECT pg_reload_conf();");
        if (settings.GetValueOrDefault("synchronous_commit") == "off")
            yield return Finding.Fault(About, "synchronous_commit is off: a power cut can lose what was acknowledged.", "ALTER SYSTEM SET synchronous_commit = on; SELECT pg_reload_conf();");
        if (settings.GetValueOrDefault("default_transaction_read_only") == "on")
            yield return Finding.Fault(About, "The database takes no writes (default_transaction_read_only).", "Look whether this is a standby, or an account that only reads.");
        if (settings.TryGetValue("server_version_num", out var number) && int.Parse(number, CultureInfo.InvariantCulture) < OldestPostgres)
            yield return Finding.Attention(About, $"PostgreSQL {settings["server_version"]} is older than any that is maintained.", "Move to a newer version.");
    }

    private static Finding Schema(JournalInspection found) => found switch
    {
        { Schema: 0 } => Finding.Attention(About, $"{found.Description} can be reached; there is no journal in it yet.", "cchc serve or cchc import make it.") with { Blocks = true },
        _ when found.Schema > found.KnownSchema => Finding.Fault(About, $"{found.Description} has schema version {found.Schema}; this program knows versions up to {found.KnownSchema}.", "Start the newer program, or restore a backup from before it.") with { Blocks = true },
        _ when found.Schema < found.KnownSchema => Finding.Attention(About, $"{found.Description} has schema version {found.Schema}; the next start brings it to {found.KnownSchema}.", "Make a backup before the next start.") with { Blocks = true },
        _ => Finding.Ok(About, $"{found.Description} can be reached and has schema version {found.Schema}."),
    };
}
