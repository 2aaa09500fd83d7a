using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CchcLive.Journal.Backup;

/// <summary>Runs one of PostgreSQL's own programs against a database. The address goes by environment variables: a command line can be read by every user of the machine.</summary>
internal static class PostgresTool
{
    public static async Task RunAsync(string program, NpgsqlConnectionStringBuilder settings, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var database = settings.Database ?? settings.Username ?? "";
        using var process = Start(program, settings, program == "pg_restore" ? ["--dbname", database, .. arguments] : arguments);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        if (process.ExitCode != 0) throw new JournalUnavailableException($"{program} failed: {(await errors).Trim()}", outcomeUnknown: false);
    }

    private static Process Start(string program, NpgsqlConnectionStringBuilder settings, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
        Set("PGHOST", settings.Host);
        Set("PGPORT", settings.Port.ToString(CultureInfo.InvariantCulture));
        Set("PGDATABASE", settings.Database);
        Set("PGUSER", settings.Username);
        Set("PGPASSWORD", settings.Password);
        Set("PGPASSFILE", settings.Passfile);
        Set("PGSSLROOTCERT", settings.RootCertificate);
        Set("PGSSLMODE", SslMode(settings.SslMode));
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new JournalUnavailableException($"{program} cannot be run ({failure.Message}). It comes with PostgreSQL's client programs: apt-get install postgresql-client.", outcomeUnknown: false, failure);
        }

        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) start.Environment[name] = value;
        }
    }

    private static string SslMode(SslMode mode) => mode switch
    {
        Npgsql.SslMode.VerifyCA => "verify-ca",
        Npgsql.SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };
}
