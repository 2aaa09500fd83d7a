using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.CommandLine;

/// <summary>What the program refuses, with which exit code, and in which words (docs/cli.md).</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    [Theory]
    [InlineData("dance", 2, "dance")]
    [InlineData("board", 2, "Required argument missing")]
    [InlineData("import x.csv", 2, "--mapping")]
    [InlineData("import nowhere.csv --mapping wabo-receipt", 2, "nowhere.csv")]
    [InlineData("serve --no-demo --org nowhere", 2, "quan-binh-tan")]
    [InlineData("serve --no-demo --urls http://0.0.0.0:0", 2, "loopback")]
    [InlineData("serve --no-demo --urls http://192.168.1.1:8080", 2, "loopback")]
    [InlineData("serve --no-demo --urls here", 2, "here")]
    [InlineData("serve --no-demo --retention 0", 2, "from 1 to 1200")]
    [InlineData("serve --no-demo --retention 1201", 2, "from 1 to 1200")]
    [InlineData("serve --clock soon", 2, "START[xSPEED]")]
    [InlineData("serve --clock 2025-03-12T07:25x0", 2, "speed")]
    [InlineData("serve --dossiers-table sometimes", 2, "a number from 0.1 to 3600")]
    [InlineData("serve --dossiers-table 0", 2, "0.1")]
    [InlineData("serve --retention many --dossiers-table 0", 2, "2 faults in the settings")]
    [InlineData("board x --config nowhere.json", 2, "nowhere.json")]
    public async Task Refused_WithExitCodeAndWords(string command, int exitCode, string words)
    {
        var outcome = (await Cchc.RunAsync([.. command.Split(' '), "--data", _directory.Path])).Expect(exitCode);
        Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("board quan-binh-tan --org quan-binh-tan")]
    [InlineData("late quan-binh-tan")]
    [InlineData("dossier X-1")]
    [InlineData("recount")]
    [InlineData("verify")]
    [InlineData("journal export")]
    [InlineData("quarantine list")]
    [InlineData("quarantine show 1")]
    [InlineData("quarantine resend 1")]
    public async Task DataThatDoesNotExist_IsRefusedByEveryVerbThatAsks_AndNotMade(string command)
    {
        var folder = _directory.File("mistyped");
        var outcome = (await Cchc.RunAsync([.. command.Split(' '), "--data", folder])).Expect(2);
        Assert.Contains($"no data in {folder}", outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task SimulatedClock_IsRefusedOnRealData()
    {
        await (await Server.StartAsync(_directory.Path, "--no-demo")).DisposeAsync();
        foreach (var clock in (string[][])[["--no-demo", "--clock", "2025-03-12T07:25"], []])
        {
            var outcome = (await Cchc.RunAsync(["serve", "--urls", "http://127.0.0.1:0", "--data", _directory.Path, .. clock])).Expect(4);
            Assert.Contains("real", outcome.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task BrokenMapping_NamesEveryFaultWithItsPath()
    {
        var mapping = _directory.File("broken.json");
        await File.WriteAllTextAsync(mapping, """{ "source": "x", "zone": "Mars/Olympus", "formats": ["iso"], "code": "Case", "events": [{ "verb": "danced", "time": "T" }] }""");
        var file = _directory.File("file.csv");
        await File.WriteAllTextAsync(file, "Case,T\n1,2025-03-12\n");
        var outcome = (await Cchc.RunAsync("import", file, "--mapping", mapping, "--data", _directory.File("data"))).Expect(2);
        Assert.Contains("$.zone", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("$.events[0].verb", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(mapping, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileWithoutAMappedColumn_IsRefusedBeforeAnythingIsStored()
    {
        var file = _directory.File("file.csv");
        await File.WriteAllTextAsync(file, "CASE_ENQUIRY_ID,OPEN_DT\n1,2025-03-12\n");
        var outcome = (await Cchc.RunAsync("import", file, "--mapping", "boston311", "--data", _directory.File("data"))).Expect(2);
        Assert.Contains("TARGET_DT", outcome.Errors, StringComparison.Ordinal);
        Assert.Empty((await Cchc.RunAsync("journal", "export", "--data", _directory.File("data"))).Expect(0).Output);
    }

    [Theory]
    [InlineData("soon", "neither")]
    [InlineData("2199-01-01", "future")]
    public async Task MomentOfAFile_ThatCannotBe_IsRefused(string recordedAt, string words)
    {
        var file = _directory.File("file.csv");
        await File.WriteAllTextAsync(file, "a,b\n");
        var outcome = (await Cchc.RunAsync("import", file, "--mapping", "boston311", "--recorded-at", recordedAt, "--data", _directory.File("data"))).Expect(2);
        Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShippedNames_AreListedWhenANameIsUnknown()
    {
        var file = _directory.File("file.csv");
        await File.WriteAllTextAsync(file, "a,b\n");
        var outcome = (await Cchc.RunAsync("import", file, "--mapping", "unheard-of", "--data", _directory.File("data"))).Expect(2);
        Assert.Contains("boston311, wabo-receipt", outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();
}
