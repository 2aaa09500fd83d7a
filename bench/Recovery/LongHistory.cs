using System.Globalization;
using System.Text;
using CchcLive.Bench.Ingest;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Recovery;

/// <summary>Dossiers with as many events each as asked: a receipt, then a step handed on day by day. So the journal grows and the dossiers do not.</summary>
internal static class LongHistory
{
    private const string Source = "mot-cua-tp";
    private const int Portion = 20_000;
    private static readonly DateTimeOffset Opening = new(2025, 3, 3, 7, 30, 0, TimeSpan.FromHours(7));

    /// <summary>Sends them, day after day.</summary>
    /// <returns>What must have been counted.</returns>
    public static async Task<Tally> FillAsync(CchcServer server, int dossiers, int eventsEach, int units)
    {
        using var sender = new HttpSender(server.Url);
        var expected = new Tally();
        for (var day = 0; day < eventsEach; day++)
        {
            for (var first = 0; first < dossiers; first += Portion)
            {
                List<BenchEvent> events = [.. Enumerable.Range(first, Math.Min(Portion, dossiers - first)).Select(number => Of(number, day, units))];
                await sender.SendAsync(events, 5_000);
                expected.Add(events);
            }
        }

        return expected;
    }

    private static BenchEvent Of(int number, int day, int units)
    {
        var unit = string.Create(CultureInfo.InvariantCulture, $"don-vi-{number % units + 1:000}");
        var (code, id) = (string.Create(CultureInfo.InvariantCulture, $"H29.{number:0000000}"), string.Create(CultureInfo.InvariantCulture, $"{number}-{day}"));
        var at = Opening.AddDays(day).AddMilliseconds(number * 100.0);
        var (verb, data) = day == 0
            ? ("received", $"\"handlingUnitId\":\"{unit}\",\"receivingUnitId\":\"{unit}\",\"fieldCode\":\"ho-tich\",\"channelIn\":\"online\",\"dueAt\":\"2025-03-26\"")
            : ("assigned", $"\"unitId\":\"{unit}\",\"officerId\":\"cb-{number % 8}\",\"stepId\":\"tham-dinh\"");
        var json = string.Create(CultureInfo.InvariantCulture,
            $"{{\"specversion\":\"1.0\",\"id\":\"{id}\",\"source\":\"{Source}\",\"type\":\"vn.cchc.dossier.{verb}\",\"time\":\"{at:yyyy-MM-dd'T'HH:mm:ss.fffzzz}\",\"subject\":\"{code}\",\"data\":{{{data}}}}}");
        return new BenchEvent(Source, id, code, verb, unit, at, data, Encoding.UTF8.GetBytes(json));
    }
}
