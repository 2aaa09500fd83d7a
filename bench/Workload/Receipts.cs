using System.Globalization;
using System.Text;

namespace CchcLive.Bench.Workload;

/// <summary>Receipts of the day on which the streams' clock stands: each a new dossier, so that a board's "received today" grows by one with each.</summary>
internal static class Receipts
{
    /// <summary>The column of the board that counts them.</summary>
    public const string Column = "today.received";

    private static readonly DateTimeOffset Opening = new(2025, 3, 28, 7, 30, 0, TimeSpan.FromHours(7));

    /// <summary>So many receipts; the same for the same arguments.</summary>
    /// <param name="portion">Part of every code: receipts of different portions have no dossier in common.</param>
    /// <param name="count">How many.</param>
    /// <param name="units">Among how many units they are spread: unevenly, as some offices have many times the work of others.</param>
    public static BenchEvent[] Create(int portion, int count, int units)
    {
#pragma warning disable CA5394 // reproducible on purpose
        var random = new Random(portion);
        return [.. Enumerable.Range(0, count).Select(n => Of(portion, n, 1 + (int)(units * Math.Pow(random.NextDouble(), 2))))];
#pragma warning restore CA5394
    }

    private static BenchEvent Of(int portion, int number, int unitNumber)
    {
        var unit = string.Create(CultureInfo.InvariantCulture, $"don-vi-{unitNumber:000}");
        var at = Opening.AddSeconds(number % (8 * 3600));
        var (code, id) = (string.Create(CultureInfo.InvariantCulture, $"H29.{unitNumber:000}-250328-{portion:0000}{number:000000}"), string.Create(CultureInfo.InvariantCulture, $"{portion}-{number}"));
        var data = string.Create(CultureInfo.InvariantCulture,
            $"{{\"unitId\":\"{unit}\",\"officerId\":\"cb-{unitNumber:000}-{number % 8}\",\"recordedAt\":\"{at.AddSeconds(4):yyyy-MM-dd'T'HH:mm:sszzz}\",\"procedureCode\":\"1.{number % 400:000000}.000.00.00.H29\",\"fieldCode\":\"ho-tich\",\"kind\":\"citizen\",\"receivingUnitId\":\"{unit}\",\"handlingUnitId\":\"{unit}\",\"territoryUnitId\":\"{unit}\",\"channelIn\":\"{(number % 3 == 0 ? "online" : "direct")}\",\"dueAt\":\"2025-04-10\",\"legalDuration\":5,\"durationUnit\":\"workingDay\",\"feeAmount\":8000}}");
        var json = string.Create(CultureInfo.InvariantCulture,
            $"{{\"specversion\":\"1.0\",\"id\":\"{id}\",\"source\":\"mot-cua-tp\",\"type\":\"vn.cchc.dossier.received\",\"time\":\"{at:yyyy-MM-dd'T'HH:mm:sszzz}\",\"datacontenttype\":\"application/json\",\"subject\":\"{code}\",\"data\":{data}}}");
        return new BenchEvent("mot-cua-tp", id, code, "received", unit, at, data, Encoding.UTF8.GetBytes(json));
    }
}
