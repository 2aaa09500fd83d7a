using System.Diagnostics.Metrics;
using System.Text.Json;

namespace CchcLive.Dashboard.Push;

/// <summary>What the push to screens measures: once per push, however many screens there are.</summary>
internal static class PushInstruments
{
    private static readonly Meter Meter = new("CchcLive.Push");
    private static readonly Counter<long> Boards = Meter.CreateCounter<long>("push.boards", "{board}", "Differences pushed, each to all screens of an area");
    private static readonly Histogram<long> Bytes = Meter.CreateHistogram<long>("push.bytes", "By", "Size of a difference as JSON, without the frame around it");
    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("push.lag", "s", "From the first notice of a change to the push that has it");
    private static readonly Counter<long> Snapshots = Meter.CreateCounter<long>("push.snapshots", "{board}", "Whole boards written for screens that asked; one a push at most");
    private static readonly UpDownCounter<long> Screens = Meter.CreateUpDownCounter<long>("push.screens", "{screen}", "Screens that watch a board");

    /// <summary>A difference went out.</summary>
    public static void Pushed(BoardDelta delta, TimeSpan lag)
    {
        Boards.Add(1);
        Lag.Record(lag.TotalSeconds);
        if (Bytes.Enabled) Bytes.Record(JsonSerializer.SerializeToUtf8Bytes(delta).Length);
    }

    /// <summary>A whole board was written.</summary>
    public static void Wrote() => Snapshots.Add(1);

    /// <summary>A screen came (1) or went (-1).</summary>
    public static void Watching(int change) => Screens.Add(change);
}
