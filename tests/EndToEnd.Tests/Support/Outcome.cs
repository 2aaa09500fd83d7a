using System.Text.Json;

namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>How a run of the program ended.</summary>
/// <param name="Arguments">The command line.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record Outcome(string Arguments, int ExitCode, string Output, string Errors)
{
    /// <summary>The output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The output's lines.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Fails the test, with all that was written, unless the exit code is this one.</summary>
    public Outcome Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"cchc {Arguments}: exit code {ExitCode}, not {exitCode}.\n{Output}\n{Errors}");
        return this;
    }
}
