using System.Diagnostics;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>Programs of the system that the files in <c>deploy/</c> are for.</summary>
internal static class Tool
{
    private static readonly string[] Places = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), "/usr/sbin", "/sbin"];

    /// <summary>Where a program is; skips the test if it is not installed.</summary>
    public static string Find(string program, string package)
    {
        var path = TryFind(program);
        Assert.SkipUnless(path is not null, $"{program} is not installed: apt-get install -y --no-install-recommends {package}");
        return path!;
    }

    /// <summary>Where a program is; null if it is not installed. For fixtures.</summary>
    public static string? TryFind(string program) => Places.Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end, with no input, or with this one.</summary>
    public static async Task<Outcome> RunAsync(string program, string[] arguments, string input = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Outcome($"{program} {string.Join(' ', arguments)}", process.ExitCode, await output, await errors);
    }
}
