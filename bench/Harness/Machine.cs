using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CchcLive.Bench.Servers;

namespace CchcLive.Bench.Harness;

/// <summary>What is known of the machine: load, the disk's sync rate, versions.</summary>
internal static class Machine
{
    /// <summary>The load average of the last minute.</summary>
    public static double Load => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>Synchronised 8 KiB writes a second (<c>pg_test_fsync</c>, fdatasync), over one second.</summary>
    public static double SyncsPerSecond()
    {
        var file = Path.Combine(Path.GetTempPath(), $"cchc-bench-sync-{Environment.ProcessId}");
        var lines = Output(Path.Combine(PostgresServer.Binaries, "pg_test_fsync"), "-s", "1", "-f", file).Split('\n');
        File.Delete(file);
        var line = lines.First(text => text.TrimStart().StartsWith("fdatasync", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Versions of everything that takes part.</summary>
    public static SortedDictionary<string, string> Versions() => new(StringComparer.Ordinal)
    {
        ["cpu"] = File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim() + $" × {Environment.ProcessorCount}",
        ["runtime"] = RuntimeInformation.FrameworkDescription,
        ["system"] = RuntimeInformation.OSDescription,
        ["postgresql"] = Output(Path.Combine(PostgresServer.Binaries, "postgres"), "--version").Trim(),
        ["redis"] = File.Exists("/usr/bin/redis-server") ? Output("/usr/bin/redis-server", "--version").Trim().Split(" sha")[0] : "absent",
        ["sqlite"] = SqliteVersion(),
        ["engine"] = Environment.GetEnvironmentVariable("GrainEngine") ?? "Embedded",
        ["commit"] = Output("git", "-C", Folders.Repository, "describe", "--always", "--dirty").Trim(),
    };

    private static string SqliteVersion()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }

    private static string Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }
}
