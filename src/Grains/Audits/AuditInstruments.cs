using System.Diagnostics.Metrics;

namespace CchcLive.Grains.Audits;

/// <summary>What is measured of the audits.</summary>
internal static class AuditInstruments
{
    private static readonly Meter Meter = new("CchcLive.Audits");
    private static readonly Counter<long> Runs = Meter.CreateCounter<long>("audit.runs", "{run}", "Rounds of checks, by whether they were clean");
    private static readonly Gauge<int> Faults = Meter.CreateGauge<int>("audit.faults", "{fault}", "What the last round found: broken streams, figures and recounts that differ");

    public static void Ended(AuditRun run)
    {
        Runs.Add(1, new KeyValuePair<string, object?>("clean", run.IsClean));
        Faults.Record(run.StreamFaults.Count + run.Differences.Count + run.RecountFaults.Count);
    }
}
