using System.Diagnostics.Metrics;

namespace CchcLive.Grains.Projection;

/// <summary>What the table for BI tools measures.</summary>
internal static class TableInstruments
{
    private static readonly Meter Meter = new("CchcLive.DossiersTable");
    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("table.rows", "{row}", "Rows written");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("table.failures", "{write}", "Tries to follow a shard that failed");
    private static readonly Gauge<long> BehindEvents = Meter.CreateGauge<long>("table.behind.events", "{event}", "Events of the journal that are not in the table yet");
    private static readonly Gauge<long> BehindSeconds = Meter.CreateGauge<long>("table.behind.duration", "s", "For how long the table has been behind");

    public static void Wrote(int rows) => Rows.Add(rows);

    public static void Failed() => Failures.Add(1);

    public static void Looked(TableHealth table)
    {
        BehindEvents.Record(table.BehindEvents);
        BehindSeconds.Record(table.BehindSeconds);
    }
}
