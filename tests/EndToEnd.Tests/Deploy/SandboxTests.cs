using System.Diagnostics;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>The program does its work with the system calls that its unit allows, and ends well.</summary>
public sealed class SandboxTests : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private readonly TempDirectory _directory = new();

    [Fact]
    public async Task Program_ServesUnderTheUnitsSystemCallFilter()
    {
        Assert.SkipUnless(Directory.Exists("/usr/lib/python3/dist-packages") && Directory.EnumerateFiles("/usr/lib/python3/dist-packages", "seccomp*").Any(), "Without python3-seccomp no filter can be set: apt-get install -y --no-install-recommends python3-seccomp");
        var allowed = await SystemCalls.AllowedByAsync(Repository.Of("deploy", "systemd", "cchc.service"));
        Assert.DoesNotContain("mount", allowed);
        await File.WriteAllLinesAsync(_directory.File("allowed"), allowed);
        var start = new ProcessStartInfo(Python, [Repository.Of("tests", "EndToEnd.Tests", "Deploy", "under-filter.py"), _directory.File("allowed"), Cchc.Program]);
        await using var program = await StartedProgram.StartAsync(start, _directory.File("data"));
        await program.ServesAsync();
        Assert.Equal(0, await program.StopAsync());
    }

    public void Dispose() => _directory.Dispose();
}
