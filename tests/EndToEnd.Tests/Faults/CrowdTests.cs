using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using CchcLive.EndToEnd.Tests.City;
using CchcLive.EndToEnd.Tests.Crash;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Faults;

/// <summary>Those who connect and say nothing, and those who ask and do not read, cost little and hold nobody up.</summary>
public sealed class CrowdTests(District district) : IClassFixture<District>
{
    private const string Area = "quan-binh-tan";
    private static readonly TimeSpan GreyAfter = TimeSpan.FromSeconds(15);

    [Fact]
    [Trait("Category", "Long")]
    public async Task TenThousandIdleConnections_CostLittle_AndHoldNobodyUp()
    {
        const int connections = 10_000;
        var server = district.Server;
        await using var screen = await HubScreen.WatchAsync(server.Http.BaseAddress!, Area);
        var before = new LinuxFacts(server.ProcessId).ResidentMegabytes;
        var idle = new List<Socket>();
        try
        {
            for (var number = 0; number < connections; number++) idle.Add(await ConnectAsync(server, hasAsked: number % 3 == 0));
            using var source = new PatientSource(server.Http.BaseAddress!, dossiers: 2000);
            var watch = Stopwatch.StartNew();
            await source.SendAsync();
            var seconds = watch.Elapsed.TotalSeconds;
            var megabytes = new LinuxFacts(server.ProcessId).ResidentMegabytes - before;
            await Reckoning.CheckAsync(server, source);
            Assert.InRange(screen.LongestGap, TimeSpan.Zero, GreyAfter);
            Assert.InRange(megabytes, long.MinValue, 64 + (connections / 20)); // at most 50 KB each, besides what the events take
            await LongResults.WriteAsync("idleConnections", new
            {
                Connections = connections, Megabytes = megabytes, EventsPerSecondMeanwhile = Math.Round(source.Ledger.Acknowledged / seconds), RequestsSentAgain = source.Refused,
                LongestGapOfAScreenSeconds = Math.Round(screen.LongestGap.TotalSeconds, 1),
            });
        }
        finally
        {
            foreach (var socket in idle) socket.Dispose();
        }
    }

    /// <summary>A third of them has asked for something and fallen silent, the others have not said a word.</summary>
    private static async Task<Socket> ConnectAsync(Server server, bool hasAsked)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Http.BaseAddress!.Host, server.Http.BaseAddress.Port);
        if (hasAsked) await socket.SendAsync(Encoding.ASCII.GetBytes($"GET /health/live HTTP/1.1\r\nHost: {server.Http.BaseAddress.Authority}\r\n\r\n"));
        return socket;
    }
}
