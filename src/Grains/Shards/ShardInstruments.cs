using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CchcLive.Grains.Shards;

/// <summary>What shards measure: once per flush, never per event.</summary>
internal static class ShardInstruments
{
    private const string Name = "CchcLive.Shards";
    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<long> Events = Meter.CreateHistogram<long>("shard.flush.events", "{event}", "Events of a flush, of all batches that waited");
    private static readonly Histogram<double> Fold = Meter.CreateHistogram<double>("shard.fold.duration", "s", "Time to judge, fold and count the events of a flush, without the commit");
    private static readonly Histogram<double> Recompute = Meter.CreateHistogram<double>("shard.recompute.duration", "s", "Time to take up a changed org chart or calendar");
    private static readonly Histogram<double> Activation = Meter.CreateHistogram<double>("shard.activation.duration", "s", "Time to read snapshot and tail at a start or after a failure");

    /// <summary>A flush, in the trace of the first of its batches that has one; null if none has.</summary>
    public static Activity? StartFlush(int events, string? parent) => parent is null ? null : Spans.StartActivity("shard.flush", ActivityKind.Internal, parent)?.SetTag("events", events);

    public static void Flushed(int events, TimeSpan fold)
    {
        Events.Record(events);
        Fold.Record(fold.TotalSeconds);
    }

    public static void Recomputed(long began) => Recompute.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);

    public static void Activated(long began) => Activation.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
}
