using System.Globalization;
using System.Text.RegularExpressions;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>The systemd units are as closed as docs/deploy.md says, and systemd knows every line of them.</summary>
public sealed partial class UnitFileTests
{
    private static readonly string Folder = Repository.Of("deploy", "systemd");

    public static TheoryData<string> Services { get; } = [.. Directory.EnumerateFiles(Folder, "*.service").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Exposure_IsNotAboveWhatTheDocsSay(string unit)
    {
        var analyze = Tool.Find("systemd-analyze", "systemd");
        var said = Regex.Match(await File.ReadAllTextAsync(Repository.Of("docs", "deploy.md")), $@"^\| `{Regex.Escape(unit)}` \| ([\d.]+) \|", RegexOptions.Multiline);
        var report = (await Tool.RunAsync(analyze, ["security", "--offline=yes", "--no-pager", Path.Combine(Folder, unit)])).Expect(0).Output;
        Assert.True(said.Success, $"docs/deploy.md has no figure for {unit}.");
        Assert.InRange(Figure(Overall().Match(report)), 0, Figure(said));
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

    private static double Figure(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Overall exposure level for \S+: ([\d.]+)")]
    private static partial Regex Overall();
}
