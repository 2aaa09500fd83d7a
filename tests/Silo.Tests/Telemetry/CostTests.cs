using System.Diagnostics.Metrics;

namespace CchcLive.Silo.Tests.Telemetry;

/// <summary>What nobody listens to costs the hot path no memory.</summary>
public class CostTests
{
    [Fact]
    public void InstrumentWithoutAListener_TakesNoMemory()
    {
        using var meter = new Meter("cost");
        var (counter, histogram) = (meter.CreateCounter<long>("c"), meter.CreateHistogram<double>("h"));
        Record(counter, histogram, 1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Record(counter, histogram, 1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Record(Counter<long> counter, Histogram<double> histogram, int times)
    {
        for (var i = 0; i < times; i++)
        {
            counter.Add(i);
            histogram.Record(i, KeyValuePair.Create<string, object?>("kind", "count"));
        }
    }
}
