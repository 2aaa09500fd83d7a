using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Shards;

/// <summary>
/// A period cut into buckets: what happened in each, and what was open at the end of each, with one number per bucket. Every figure is what
/// <see cref="Contribution"/> says of the bucket.
/// </summary>
/// <param name="first">The first instant of the first bucket (UTC ticks).</param>
/// <param name="ends">The last instant of each bucket (UTC ticks), ascending; the next bucket begins one tick later.</param>
public sealed class FlowCounts(long first, long[] ends)
{
    /// <summary>Received in the bucket.</summary>
    public long[] Received { get; } = new long[ends.Length];

    /// <summary>Ended in the bucket.</summary>
    public long[] Processed { get; } = new long[ends.Length];

    /// <summary>Ended late in the bucket.</summary>
    public long[] ProcessedLate { get; } = new long[ends.Length];

    /// <summary>Open at the bucket's end.</summary>
    public long[] Open { get; } = new long[ends.Length];

    /// <summary>Open and late at the bucket's end.</summary>
    public long[] OpenLate { get; } = new long[ends.Length];

    /// <summary>Adds a dossier. It is judged only where the clock may change what it counts as; in the buckets between it counts alike.</summary>
    internal void Add(in PackedDossier d, CountingRule rule, WorkingCalendar calendar)
    {
        for (var bucket = 0; bucket < ends.Length;)
        {
            var at = ends[bucket];
            var counts = Contribution.Of(d, rule, calendar, bucket == 0 ? first : ends[bucket - 1] + 1, at);
            var next = Contribution.NextChange(d, rule, calendar, at);
            if (counts.Has(Measure.Received)) Received[bucket]++;
            if (counts.Has(Measure.Processed)) Processed[bucket]++;
            if (counts.Has(Measure.ProcessedLate)) ProcessedLate[bucket]++;
            do
            {
                if (counts.Has(Measure.Open)) Open[bucket]++;
                if (counts.Has(Measure.OpenLate)) OpenLate[bucket]++;
                bucket++;
            }
            while (bucket < ends.Length && ends[bucket] < next);
        }
    }

    /// <summary>Adds what another part of the same dossiers counts.</summary>
    public void Add(FlowCounts other)
    {
        foreach (var (sum, part) in (ReadOnlySpan<(long[], long[])>)[(Received, other.Received), (Processed, other.Processed), (ProcessedLate, other.ProcessedLate), (Open, other.Open), (OpenLate, other.OpenLate)])
        {
            for (var i = 0; i < sum.Length; i++) sum[i] += part[i];
        }
    }
}
