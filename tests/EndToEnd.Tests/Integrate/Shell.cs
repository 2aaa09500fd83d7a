using System.Diagnostics;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Integrate;

/// <summary>Runs what a page tells its reader to type.</summary>
internal static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The first of the programs that is missing here; null if all are there.</summary>
    public static string? MissingOf(params ReadOnlySpan<string> programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        foreach (var program in programs)
        {
            if (!Array.Exists(folders, folder => File.Exists(Path.Combine(folder, program)))) return program;
        }

        return null;
    }

    /// <summary>Runs a script in a folder; the first command that fails ends it.</summary>
    public static async Task<Outcome> RunAsync(string script, string folder, Uri server)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder };
        start.Environment["CCHC"] = server.ToString().TrimEnd('/');
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(Patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(timeout.Token), process.StandardError.ReadToEndAsync(timeout.Token));
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return new Outcome(script, process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"It did not end within {Patience}: {script}", e);
        }
    }
}
