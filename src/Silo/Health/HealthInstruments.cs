using System.Diagnostics.Metrics;
using CchcLive.Grains.Health;

namespace CchcLive.Silo.Health;

/// <summary>What is measured of the program's health.</summary>
internal static class HealthInstruments
{
    private static readonly Meter Meter = new("CchcLive.Health");
    private static readonly Gauge<int> Reasons = Meter.CreateGauge<int>("health.reasons", "{reason}", "Things that are wrong now");
    private static readonly Gauge<int> State = Meter.CreateGauge<int>("health.state", "1", "0 live, 1 degraded, 2 down");

    public static void Looked(IReadOnlyList<HealthNote> notes)
    {
        Reasons.Record(notes.Count);
        State.Record(notes.Count == 0 ? 0 : notes.Any(note => note.IsDown) ? 2 : 1);
    }
}
