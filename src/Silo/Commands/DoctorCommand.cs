using System.CommandLine;
using CchcLive.Domain;
using CchcLive.Journal;
using CchcLive.Silo.Client;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Data;
using CchcLive.Silo.Doctor;
using CchcLive.Silo.Hosting;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Commands;

/// <summary><c>doctor</c>: looks at everything that the program needs, says in words what to do; exit code 1 on any fault.</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("doctor", "Checks database, calendars, org chart, catalogues, targets, boundaries, disk, clock, certificate, feeds and settings, and says what to do; exit code 1 on any fault.")
        {
            ServeOptions.Urls, ServeOptions.PublicUrls, ServeOptions.Hosts, ServeOptions.Table, ServeOptions.Boundaries,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var isJson = parsed.GetValue(GlobalOptions.Json);
        var findings = new List<Finding>();
        await foreach (var finding in FindingsAsync(parsed, cancellation))
        {
            findings.Add(finding);
            if (!isJson) Print(finding);
        }

        if (isJson) Output.Json(findings.Select(finding => new { finding.About, Level = Casing.Camel(finding.Level), finding.Words, finding.Todo }));
        return findings.Exists(finding => finding.Level == FindingLevel.Fault) ? ExitCodes.Difference : ExitCodes.Ok;
    }

    private static async IAsyncEnumerable<Finding> FindingsAsync(ParseResult parsed, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var (settings, faults) = Read(parsed);
        foreach (var fault in faults) yield return Finding.Fault("settings", fault, "Correct it (docs/settings.md); the program does not start with it.");
        if (settings is null) yield break;
        var isBlocked = false;
        var examination = new Examination(settings, Session.Choose(settings.Settings.Storage.Data), SystemClock.Instance);
        await foreach (var finding in examination.LookAsync(cancellation))
        {
            isBlocked |= finding.Blocks;
            yield return finding;
        }

        if (isBlocked) yield return Finding.Attention("program", "Not asked: first see to the data folder and the database.", "Then run cchc doctor again.");
        else
            foreach (var finding in await AskAsync(parsed, cancellation)) yield return finding;
    }

    private static (SettingsReading? Settings, IReadOnlyList<string> Faults) Read(ParseResult parsed)
    {
        try
        {
            return (SettingsSource.Read(parsed), []);
        }
        catch (SettingsException e)
        {
            return (null, e.Faults);
        }
        catch (Exception e) when (e is FormatException or FileNotFoundException)
        {
            return (null, [e.Message]);
        }
    }

    private static async Task<IReadOnlyList<Finding>> AskAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            await using var session = await Session.ReadAsync(parsed, cancellation);
            var findings = new List<Finding>();
            await foreach (var finding in ProgramCheck.LookAsync(session, CchcServer.Version, cancellation)) findings.Add(finding);
            return findings;
        }
        catch (Exception e) when (e is ApiException or DataInUseException or JournalException or HttpRequestException or DirectoryNotFoundException)
        {
            return [Finding.Fault("program", e.Message, "Look at its log (logs/ of the data folder, or journalctl -u cchc).")];
        }
    }

    private static void Print(Finding finding)
    {
        Console.WriteLine($"{finding.Level.ToString().ToUpperInvariant(),-9}  {finding.About}: {finding.Words}");
        if (finding.Todo is { } todo) Console.WriteLine($"           → {todo}");
    }
}
