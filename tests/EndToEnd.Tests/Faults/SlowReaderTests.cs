using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using CchcLive.EndToEnd.Tests.City;
using CchcLive.EndToEnd.Tests.Crash;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Faults;

/// <summary>Screens and readers that take nothing off the line: the others are served as ever, and memory is bounded.</summary>
public sealed class SlowReaderTests : IDisposable
{
    private const string Area = "quan-binh-tan";
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(40);
    private readonly TempDirectory _directory = new();

    [Fact]
    [Trait("Category", "Long")]
    public async Task ScreensThatReadNothing_HoldNobodyUp_AndAreDropped()
    {
        const string city = "tp-hcm-2025"; // 168 units: a push that moves many of them is large, and fills what the network holds for a screen
        const int slow = 100;
        await using var server = await Server.StartAsync(_directory.Path, "--no-demo", "--clock", "2025-09-10T08:00", "--org", city);
        string[] units = [.. (await server.GetAsync($"/api/v1/areas/{city}/board")).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];
        await using var screen = await HubScreen.WatchAsync(server.Http.BaseAddress!, city);
        var screens = new List<HubScreen>();
        for (var number = 0; number < slow; number++) screens.Add(await HubScreen.WatchAsync(server.Http.BaseAddress!, city, reads: false));
        var before = new LinuxFacts(server.ProcessId).ResidentMegabytes;
        using var source = new PatientSource(server.Http.BaseAddress!, dossiers: 100_000, units, between: TimeSpan.FromMilliseconds(50), day: "2025-09-09");
        var (watch, sending) = (Stopwatch.StartNew(), source.SendAsync());
        var dropped = TimeSpan.Zero;
        while (!sending.IsCompleted)
        {
            await Task.Delay(500);
            if (dropped == TimeSpan.Zero && await OpenAsync(server) < slow) dropped = watch.Elapsed;
        }

        var (gap, messages, open) = (screen.LongestGap, screen.Messages, await OpenAsync(server));
        await sending;
        await Reckoning.CheckAsync(server, source, city);
        var megabytes = new LinuxFacts(server.ProcessId).PeakMegabytes - before;
        foreach (var one in screens) await one.DisposeAsync();

        Assert.InRange(gap, TimeSpan.Zero, TimeSpan.FromSeconds(8)); // a beat is due every five
        Assert.InRange(megabytes, long.MinValue, 500);
        Assert.InRange(open, 1, slow / 10);
        await LongResults.WriteAsync("slowScreens", new
        {
            SlowScreens = slow, Seconds = Math.Round(watch.Elapsed.TotalSeconds), Events = source.Ledger.Acknowledged, MessagesToTheGoodScreen = messages,
            LongestGapOfTheGoodScreenSeconds = Math.Round(gap.TotalSeconds, 1), FirstDroppedAfterSeconds = Math.Round(dropped.TotalSeconds), ConnectionsLeft = open, MegabytesMore = megabytes,
        });
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task ReadersOfBigAnswersThatDoNotRead_CostBoundedMemory_AndHoldNobodyUp()
    {
        const int slow = 200;
        await using var server = await Server.StartDistrictAsync(_directory.Path);
        using (var source = new PatientSource(server.Http.BaseAddress!, dossiers: 60_000)) await source.SendAsync();
        await server.SettledAsync(Area);
        var size = (await server.TextAsync("/api/v1/admin/journal")).Length;
        var before = new LinuxFacts(server.ProcessId).ResidentMegabytes;
        var sockets = new List<Socket>();
        try
        {
            for (var number = 0; number < slow; number++) sockets.Add(await AskAsync(server, number % 2 == 0 ? "/api/v1/admin/journal" : $"/api/v1/areas/{Area}/late?limit=100000"));
            var slowest = TimeSpan.Zero;
            for (var watch = Stopwatch.StartNew(); watch.Elapsed < Watched;)
            {
                var asked = Stopwatch.StartNew();
                await server.GetAsync($"/api/v1/areas/{Area}/board");
                slowest = slowest > asked.Elapsed ? slowest : asked.Elapsed;
                await Task.Delay(100);
            }

            var (megabytes, open) = (new LinuxFacts(server.ProcessId).PeakMegabytes - before, await OpenAsync(server));
            Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            Assert.InRange(megabytes, long.MinValue, 600);
            await LongResults.WriteAsync("slowReaders", new
            {
                SlowReaders = slow, AnswerMegabytes = size >> 20, MegabytesMore = megabytes, SlowestBoardMeanwhileMilliseconds = Math.Round(slowest.TotalMilliseconds), ConnectionsLeftAfter40Seconds = open,
            });
        }
        finally
        {
            foreach (var socket in sockets) socket.Dispose();
        }
    }

    public void Dispose() => _directory.Dispose();

    private static async Task<Socket> AskAsync(Server server, string path)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(server.Http.BaseAddress!.Host, server.Http.BaseAddress.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Http.BaseAddress.Authority}\r\n\r\n"));
        return socket;
    }

    /// <summary>Connections that the server still holds.</summary>
    private static async Task<int> OpenAsync(Server server)
    {
        var port = server.Http.BaseAddress!.Port.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        var lines = await File.ReadAllLinesAsync("/proc/net/tcp");
        return lines.Count(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var local, _, "01", ..] && local.EndsWith(':' + port, StringComparison.Ordinal));
    }
}
