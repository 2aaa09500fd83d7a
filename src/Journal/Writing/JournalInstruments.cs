using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CchcLive.Journal.Writing;

/// <summary>What the journal measures and traces. One instance per writer; listeners find the meter, and the source of spans, by <see cref="MeterName"/>.</summary>
public sealed class JournalInstruments : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "CchcLive.Journal";

    private static readonly ActivitySource Spans = new(MeterName);

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _groups;
    private readonly Counter<long> _segments;
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _failures;
    private readonly Histogram<double> _duration;

    /// <summary>Creates the instruments.</summary>
    public JournalInstruments()
    {
        _groups = _meter.CreateCounter<long>("journal.groups", "{group}", "Transactions committed");
        _segments = _meter.CreateCounter<long>("journal.segments", "{segment}", "Segments committed");
        _bytes = _meter.CreateCounter<long>("journal.bytes", "By", "Bytes of committed segments' bodies");
        _conflicts = _meter.CreateCounter<long>("journal.conflicts", "{append}", "Appends that did not continue their stream");
        _failures = _meter.CreateCounter<long>("journal.failures", "{group}", "Transactions that failed");
        _duration = _meter.CreateHistogram<double>("journal.commit.duration", "s", "Duration of a transaction, failed ones included");
    }

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();

    internal static Activity? StartAppend(Append append) => Spans.StartActivity("journal.append")?.SetTag("stream", append.Segment?.Stream).SetTag("bytes", append.Bytes);

    internal bool Owns(Instrument instrument) => ReferenceEquals(instrument.Meter, _meter);

    internal void Committed(int segments, long bytes, int conflicts, TimeSpan duration)
    {
        _groups.Add(1);
        _segments.Add(segments);
        _bytes.Add(bytes);
        if (conflicts > 0) _conflicts.Add(conflicts);
        _duration.Record(duration.TotalSeconds);
    }

    internal void Failed(TimeSpan duration)
    {
        _failures.Add(1);
        _duration.Record(duration.TotalSeconds);
    }
}
