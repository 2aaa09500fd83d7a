using System.Diagnostics.Metrics;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Sources;

/// <summary>What is measured of sources.</summary>
public static class SourceInstruments
{
    private static readonly Meter Meter = new("CchcLive.Sources");
    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("source.lag", "s", "From an event to its arrival: the mean of the events of one request");
    private static readonly Gauge<int> SilentSources = Meter.CreateGauge<int>("source.silent", "{source}", "Sources that are silent in their hours for longer than they declared");

    /// <summary>What came of a source in one request.</summary>
    public static void Arrived(string source, SourceTally tally)
    {
        if (Lag.Enabled && tally.LagEvents > 0) Lag.Record(tally.LagSeconds / tally.LagEvents, KeyValuePair.Create<string, object?>("source", source));
    }

    internal static void Silent(int sources) => SilentSources.Record(sources);
}
