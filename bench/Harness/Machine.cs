using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CchcLive.Bench.Servers;

namespace CchcLive.Bench.Harness;

/// <summary>What is known of the machine: load, the disk's sync rate, versions.</summary>
internal static class Machine
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The load average of the last minute.</summary>
    public static double Load => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>Waits until the load has fallen, since what was built or measured a moment ago is still in it.</summary>
    /// <exception cref="InvalidOperationException">Others are at work: it does not fall.</exception>
    public static async Task UntilQuietAsync(double load)
    {
        for (var waited = TimeSpan.Zero; Load > load; waited += Pause)
        {
            if (waited > Patience) throw new InvalidOperationException($"The load is {Load}: others are at work. Wait until it is below {load}, or use --force to get a result that is marked noisy.");
            if (waited == TimeSpan.Zero) Console.WriteLine($"The load is {Load}: waiting until it is below {load}, for at most {Patience.TotalMinutes} minutes …");
            await Task.Delay(Pause);
        }
    }

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
