using System.Globalization;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>The systemd units are as closed as docs/deploy.md says, and systemd knows every line of them.</summary>
public sealed class UnitFileTests
{
    private static readonly string Folder = Repository.Of("deploy", "systemd");

    public static TheoryData<string> Services { get; } = [.. Directory.EnumerateFiles(Folder, "*.service").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Exposure_IsNotAboveWhatTheDocsSay(string unit)
    {
        var analyze = Tool.Find("systemd-analyze", "systemd");
        var said = Figure(await File.ReadAllLinesAsync(Repository.Of("docs", "deploy.md")), $"| `{unit}` |");
        var report = (await Tool.RunAsync(analyze, ["security", "--offline=yes", "--no-pager", Path.Combine(Folder, unit)])).Expect(0).Lines;
        Assert.InRange(Figure(report, $"→ Overall exposure level for {unit}:"), 0, said);
    }

    [Fact]
    public async Task EveryLine_IsKnownToSystemd()
    {
        var analyze = Tool.Find("systemd-analyze", "systemd");
        var said = await Tool.RunAsync(analyze, ["verify", "--man=no", .. Directory.EnumerateFiles(Folder)]);
        Assert.All(said.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains("is not executable: No such file", line, StringComparison.Ordinal));
    }

    [Fact]
    public void MemoryThatIsWrittenAndRun_StaysAllowed() => Assert.All(
        Directory.EnumerateFiles(Folder, "*.service"), file => Assert.DoesNotContain("\nMemoryDenyWriteExecute=yes", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));

    /// <summary>The number behind some words.</summary>
    private static double Figure(IEnumerable<string> lines, string words) => double.Parse(
        lines.Single(line => line.StartsWith(words, StringComparison.Ordinal))[words.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
}
