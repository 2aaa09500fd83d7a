using System.Diagnostics;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>The offline bundle runs where there is neither SDK nor Node nor home folder, and installs from its own scripts.</summary>
public sealed class ReleaseTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    [Fact]
    [Trait("Category", "Long")]
    public async Task Bundle_UnpackedElsewhere_ServesAndInstalls()
    {
        (await Tool.RunAsync(Repository.Of("run"), ["release", _directory.File("made")])).Expect(0);
        var archive = Assert.Single(Directory.EnumerateFiles(_directory.File("made"), "cchc-*.tar.gz"));
        Directory.CreateDirectory(_directory.File("unpacked"));
        (await Tool.RunAsync("tar", ["-xzf", archive, "-C", _directory.File("unpacked")])).Expect(0);
        var bundle = Assert.Single(Directory.EnumerateDirectories(_directory.File("unpacked")));

        (await Tool.RunAsync(Path.Combine(bundle, "deploy", "install.sh"), ["--root", _directory.File("root")])).Expect(0);
        var licences = await File.ReadAllTextAsync(Path.Combine(bundle, "LICENSES.md"));
        Assert.Contains("| Npgsql |", licences, StringComparison.Ordinal);
        Assert.Contains("| @microsoft/signalr |", licences, StringComparison.Ordinal);
        Assert.DoesNotContain("undefined", licences, StringComparison.Ordinal);
        var start = new ProcessStartInfo(Path.Combine(_directory.File("root"), "opt/cchc/current/bin/cchc"));
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["HOME"]) = ("/nowhere", "/nowhere");
        await using var program = await StartedProgram.StartAsync(start, _directory.File("data"));
        await program.ServesAsync();
        Assert.Equal(0, await program.StopAsync());
    }

    public void Dispose() => _directory.Dispose();
}
