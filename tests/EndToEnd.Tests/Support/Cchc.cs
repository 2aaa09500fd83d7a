using System.Diagnostics;
using System.Text;

namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>The program under test: the real one, as a child process.</summary>
internal static class Cchc
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Where it is: what <c>CCHC_PROGRAM</c> says, or what was built last in this repository.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("CCHC_PROGRAM") ?? Built();

    /// <summary>Runs a verb to its end.</summary>
    public static Task<Outcome> RunAsync(params string[] arguments) => RunAsync(input: "", arguments);

    /// <summary>Runs a verb to its end, with what is piped in.</summary>
    public static async Task<Outcome> RunAsync(string input, string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new Outcome(string.Join(' ', arguments), process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException e)
        {
            process.Kill();
            throw new TimeoutException($"cchc {string.Join(' ', arguments)} did not end within {Patience}.", e);
        }
    }

    /// <summary>Starts it with its streams redirected, in a folder where it finds nothing.</summary>
    public static Process Start(params string[] arguments) => Start([], arguments);

    /// <summary>Starts it with variables of its own in its environment.</summary>
    public static Process Start(IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8, WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string Built() => new[] { "Release", "Debug" }
        .Select(configuration => Repository.Of("src", "Silo", "bin", configuration, "net10.0", "cchc"))
        .Where(File.Exists)
        .MaxBy(File.GetLastWriteTimeUtc)
        ?? throw new InvalidOperationException("There is no program to test: run ./test, or build src/Silo, or set CCHC_PROGRAM to the path of cchc.");
}
