using System.Globalization;
using System.Text;

namespace CchcLive.Bench.Workload;

/// <summary>
/// A seeded stream of dossier events in March 2025, about 406 bytes each as JSON: receipt, assignment, perhaps a supplement, completion, hand-over,
/// perhaps a rating. One event in ten arrives out of order and one in twenty twice.
/// </summary>
internal static class EventStream
{
    /// <summary>When the month is over for the streams' dossiers: the server's simulated clock starts here.</summary>
    public const string Clock = "2025-03-28T16:00x1";

    private const string Source = "mot-cua-tp";
    private static readonly DateTimeOffset Opening = new(2025, 3, 3, 7, 30, 0, TimeSpan.FromHours(7));
    private static readonly string[] Fields = ["ho-tich", "chung-thuc", "dat-dai", "xay-dung", "kinh-doanh", "lao-dong", "y-te", "giao-duc"];
    private static readonly string[] Channels = ["direct", "online", "post"];

    /// <summary>The events of <paramref name="dossiers"/> dossiers in the order of their arrival; the same for the same arguments.</summary>
    /// <param name="seed">Also part of every code, so that streams of different seeds have no dossier in common.</param>
    /// <param name="dossiers">How many dossiers.</param>
    /// <param name="units">Among how many units they are spread.</param>
    public static List<BenchEvent> Create(int seed, int dossiers, int units)
    {
#pragma warning disable CA5394 // reproducible on purpose
        var random = new Random(seed);
        var arrivals = new List<(double At, BenchEvent Event)>();
        for (var i = 0; i < dossiers; i++)
        {
            var step = 0;
            foreach (var e in Dossier(random, seed, i, units))
            {
                var at = i + step++ * 40.0 + random.NextDouble();
                if (random.Next(10) == 0) at += random.Next(-200, 200);
                arrivals.Add((at, e));
                if (random.Next(20) == 0) arrivals.Add((at + random.Next(1, 200), e));
            }
        }
#pragma warning restore CA5394
        return [.. arrivals.OrderBy(arrival => arrival.At).Select(arrival => arrival.Event)];
    }

    private static IEnumerable<BenchEvent> Dossier(Random random, int seed, int number, int units)
    {
#pragma warning disable CA5394
        var unit = string.Create(CultureInfo.InvariantCulture, $"don-vi-{random.Next(units) + 1:000}");
        var at = Opening.AddDays(random.Next(20)).AddSeconds(random.Next(8 * 3600));
        var code = string.Create(CultureInfo.InvariantCulture, $"H29.{unit[7..]}-{at:yyMMdd}-{seed:00}{number:000000}");
        var officer = string.Create(CultureInfo.InvariantCulture, $"cb-{unit[7..]}-{random.Next(8)}");
        var due = at.Date.AddDays(1 + random.Next(9));
        var sequence = 0;
        yield return Of("received", 0, string.Create(CultureInfo.InvariantCulture,
            $"\"procedureCode\":\"1.{random.Next(400):000000}.000.00.00.H29\",\"fieldCode\":\"{Fields[random.Next(Fields.Length)]}\",\"kind\":\"citizen\",\"receivingUnitId\":\"{unit}\",\"handlingUnitId\":\"{unit}\",\"territoryUnitId\":\"{unit}\",\"channelIn\":\"{Channels[random.Next(3)]}\",\"dueAt\":\"{due:yyyy-MM-dd}\",\"legalDuration\":5,\"durationUnit\":\"workingDay\",\"feeAmount\":8000"));
        yield return Of("assigned", 900, string.Create(CultureInfo.InvariantCulture, $"\"stepId\":\"tham-dinh\",\"stepDueAt\":\"{due:yyyy-MM-dd}T17:00:00+07:00\""));
        if (random.Next(12) == 0)
        {
            yield return Of("supplement-requested", 3600, "\"requestNo\":1,\"reasonCode\":\"thieu-thanh-phan\",\"reasonText\":\"Thiếu bản vẽ hiện trạng\",\"causedBy\":\"applicant\",\"viaOneStop\":true");
            yield return Of("supplement-received", 86400, "");
        }

        if (random.Next(12) != 0) yield return Of("completed", 90000, "\"resultType\":\"giay-chung-nhan\",\"resultElectronic\":true");
        else yield break;
        if (random.Next(10) != 0) yield return Of("returned", 93600, "\"channelOut\":\"direct\"");
        if (random.Next(10) == 0) yield return Of("rated", 97200, "\"score\":5,\"scale\":5");

        BenchEvent Of(string verb, int seconds, string fields)
        {
            var time = at.AddSeconds(seconds);
            Span<byte> id = stackalloc byte[16];
            random.NextBytes(id);
            var eventId = new Guid(id).ToString("D");
            sequence++;
            var data = string.Create(CultureInfo.InvariantCulture,
                $"{{\"unitId\":\"{unit}\",\"officerId\":\"{officer}\",\"recordedAt\":\"{time.AddSeconds(4):yyyy-MM-dd'T'HH:mm:sszzz}\",\"sequence\":{sequence}{(fields.Length == 0 ? "" : ",")}{fields}}}");
            var json = string.Create(CultureInfo.InvariantCulture,
                $"{{\"specversion\":\"1.0\",\"id\":\"{eventId}\",\"source\":\"{Source}\",\"type\":\"vn.cchc.dossier.{verb}\",\"time\":\"{time:yyyy-MM-dd'T'HH:mm:sszzz}\",\"datacontenttype\":\"application/json\",\"subject\":\"{code}\",\"data\":{data}}}");
            return new BenchEvent(Source, eventId, code, verb, unit, time, data, Encoding.UTF8.GetBytes(json));
        }
#pragma warning restore CA5394
    }
}
