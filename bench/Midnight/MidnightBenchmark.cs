using System.Globalization;
using System.Text;
using CchcLive.Bench.Harness;
using CchcLive.Bench.Ingest;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Midnight;

/// <summary>Many open dossiers fall late at one instant, by the clock alone.</summary>
internal static class MidnightBenchmark
{
    /// <summary>The question.</summary>
    public const string Question = "Midnight: open dossiers due the day before fall late when the working day opens; milliseconds from that instant until the live board says so for all. No peer does this without a query; target ≤ 200 ms.";

    private const int Units = 150;
    private static readonly DateTimeOffset Opening = new(2025, 3, 27, 7, 30, 0, TimeSpan.FromHours(7));

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(Session session)
    {
        var dossiers = session.Options.Scaled(100_000);
        var late = new List<double>();
        for (var round = 0; round < session.Options.Rounds; round++)
        {
            late.Add(await RunAsync(dossiers));
            session.Watch();
        }

        session.Add($"{dossiers:N0} dossiers", "cchc, from the instant to the board", "WAL, synchronous=FULL", "ms", late);
    }

    private static async Task<double> RunAsync(int dossiers)
    {
        await using var server = await CchcServer.StartAsync(Units, database: null, $"{Opening.AddSeconds(-30):yyyy-MM-dd'T'HH:mm:ss}x1");
        using (var sender = new HttpSender(server.Url)) await sender.SendAsync([.. Enumerable.Range(0, dossiers).Select(Received)], 5_000);
        using var client = new HttpClient();
        var isBefore = false;
        while (true)
        {
            var board = await CchcServer.GetAsync(client, $"{server.Url}/api/v1/areas/{BenchOrg.Area}/board");
            var now = board.GetProperty("total").GetProperty("now");
            var at = DateTimeOffset.Parse(board.GetProperty("at").GetString()!, CultureInfo.InvariantCulture);
            if (now.GetProperty("openLate").GetInt64() == dossiers)
            {
                if (!isBefore) throw new InvalidOperationException("The run is void: loading took longer than the time before the opening.");
                await server.RecountAsync();
                return (at - Opening).TotalMilliseconds;
            }

            isBefore |= at < Opening && now.GetProperty("open").GetInt64() == dossiers && now.GetProperty("openLate").GetInt64() == 0;
            if (at > Opening.AddMinutes(1)) throw new InvalidOperationException($"The run is void: a minute later the board says {now}.");
            await Task.Delay(2);
        }
    }

    private static BenchEvent Received(int number)
    {
        var unit = string.Create(CultureInfo.InvariantCulture, $"don-vi-{number % Units + 1:000}");
        var at = new DateTimeOffset(2025, 3, 24, 8, 0, 0, TimeSpan.FromHours(7)).AddMilliseconds(number * 100);
        var json = string.Create(CultureInfo.InvariantCulture,
            $"{{\"specversion\":\"1.0\",\"id\":\"m-{number}\",\"source\":\"mot-cua-tp\",\"type\":\"vn.cchc.dossier.received\",\"time\":\"{at:yyyy-MM-dd'T'HH:mm:ss.fffzzz}\",\"subject\":\"H29-{number:000000}\",\"data\":{{\"handlingUnitId\":\"{unit}\",\"receivingUnitId\":\"{unit}\",\"fieldCode\":\"ho-tich\",\"channelIn\":\"online\",\"dueAt\":\"2025-03-26\"}}}}");
        return new BenchEvent("mot-cua-tp", $"m-{number}", $"H29-{number:000000}", "received", unit, at, "", Encoding.UTF8.GetBytes(json));
    }
}
