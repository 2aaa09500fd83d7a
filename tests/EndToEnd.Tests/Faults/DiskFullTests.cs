using System.Diagnostics;
using System.Globalization;
using CchcLive.EndToEnd.Tests.City;
using CchcLive.EndToEnd.Tests.Crash;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Faults;

/// <summary>The disk of the data folder is full: what is refused is sent again, what was acknowledged is there, and space made is enough to go on.</summary>
public sealed class DiskFullTests
{
    private const int DiskMegabytes = 64;

    [Fact]
    [Trait("Category", "Long")]
    public async Task AFullDisk_RefusesAndLosesNothing_AndSpaceMadeIsEnough()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can mount a small disk.");
        using var directory = new TempDirectory();
        var mounted = await RunAsync("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={DiskMegabytes}m"), "cchc-test", directory.Path);
        Assert.SkipUnless(mounted == 0, "This machine does not let root mount a small disk.");
        try
        {
            await FillAsync(directory);
        }
        finally
        {
            await RunAsync("umount", "--lazy", directory.Path);
        }
    }

    private static async Task FillAsync(TempDirectory disk)
    {
        await using var server = await Server.StartDistrictAsync(disk.File("data"));
        using var source = new PatientSource(server.Http.BaseAddress!, dossiers: 20_000);
        var room = new DriveInfo(disk.Path).AvailableFreeSpace;
        var ballast = disk.File("ballast");
        await using (var file = File.Create(ballast)) await file.WriteAsync(new byte[room - (4 << 20)]);

        var sending = source.SendAsync();
        await Eventually.Is(() => Task.FromResult(source.Refused), refused => refused >= 20, "the disk is full and requests are refused");
        var acknowledged = source.Ledger.Acknowledged;
        Assert.InRange(acknowledged, 1, source.Ledger.Events.Count - 1);
        await server.GetAsync("/api/v1/areas/quan-binh-tan/board"); // figures are read as ever
        await server.GetAsync("/health");

        File.Delete(ballast);
        var watch = Stopwatch.StartNew();
        await source.AcknowledgedAsync(acknowledged + 1);
        var back = watch.Elapsed.TotalSeconds;
        await sending;
        await Reckoning.CheckAsync(server, source);
        await LongResults.WriteAsync("diskFull", new
        {
            DiskMegabytes, Events = source.Ledger.Acknowledged, AcknowledgedBeforeFull = acknowledged, RequestsSentAgain = source.Refused, Lost = 0, CountedTwice = 0, SecondsUntilBack = Math.Round(back, 1),
            new LinuxFacts(server.ProcessId).PeakMegabytes,
        });
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
