using System.Diagnostics;

namespace CchcLive.Mutation;

/// <summary>The tests of Domain, run in a copy of their folder over whatever Domain assembly lies there, until one fails.</summary>
internal sealed class TestRun(string folder)
{
    /// <summary>The CPU time after which a run counts as hanging: several times that of all tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The assembly to be replaced.</summary>
    public string Assembly { get; } = Path.Combine(folder, "CchcLive.Domain.dll");

    /// <summary>Copies the built tests.</summary>
    public static TestRun CopyOf(string built, string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.GetFiles(built, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new TestRun(folder);
    }

    /// <summary>True if a test fails, or the run hangs, runs out of memory or crashes: first the tests of the same folder are asked, then all.</summary>
    public bool Fails(string testsFirst) => Fails("-class", $"CchcLive.Domain.Tests.{testsFirst}.*") || Fails();

    /// <summary>True if a test fails, or the run does not end well.</summary>
    public bool Fails(params string[] filter)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, "CchcLive.Domain.Tests"), ["-stopOnFail", "-noLogo", "-noColor", .. filter])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x30000000"; // 768 MB: a mutant that collects for ever ends soon
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!process.WaitForExit(500))
        {
            if (!Hangs(process)) continue;
            process.Kill();
            process.WaitForExit();
            return true;
        }

        return process.ExitCode != 0;
    }

    private static bool Hangs(Process process)
    {
        try
        {
            return process.TotalProcessorTime > Patience;
        }
        catch (InvalidOperationException)
        {
            return false; // it has just ended
        }
    }
}
