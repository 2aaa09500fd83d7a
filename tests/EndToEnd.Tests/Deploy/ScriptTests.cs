using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>Every shell script of the repository passes shellcheck.</summary>
public sealed class ScriptTests
{
    [Fact]
    public async Task ShellcheckFindsNothing()
    {
        var shellcheck = Tool.Find("shellcheck", "shellcheck");
        string[] scripts = [Repository.Of("run"), Repository.Of("test"), Repository.Of("deploy", "cchc"), .. Directory.EnumerateFiles(Repository.Of("deploy"), "*.sh"), .. Directory.EnumerateFiles(Repository.Of("eng"), "*.sh")];
        (await Tool.RunAsync(shellcheck, ["--shell=bash", "--exclude=SC1091,SC2154,SC2034", .. scripts])).Expect(0);
    }
}
