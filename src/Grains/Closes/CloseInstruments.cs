using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CchcLive.Grains.Closes;

/// <summary>What the closing of days measures.</summary>
internal static class CloseInstruments
{
    private static readonly Meter Meter = new("CchcLive.Closes");
    private static readonly Counter<long> Areas = Meter.CreateCounter<long>("close.areas", "{area}", "Boards of areas closed, one an area and day");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("close.duration", "s", "Time to count and journal one day for all areas of a zone");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("close.failures", "{round}", "Rounds that failed and are done again");

    public static void Closed(int areas, long began)
    {
        Areas.Add(areas);
        Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    public static void Failed() => Failures.Add(1);
}
