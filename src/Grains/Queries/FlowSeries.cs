namespace CchcLive.Grains.Queries;

/// <summary>
/// What happened in each bucket of a period, and what was open at its end, as known now. The last bucket of a period that reaches up to now ends
/// with the live figures of open dossiers.
/// </summary>
/// <param name="Ends">The last instant of each bucket (UTC ticks), included; empty if the period begins after now.</param>
/// <param name="Received">Received in the bucket.</param>
/// <param name="Processed">Ended in the bucket.</param>
/// <param name="ProcessedLate">Ended late in the bucket.</param>
/// <param name="Open">Open at the bucket's end.</param>
/// <param name="OpenLate">Open and late at the bucket's end.</param>
public sealed record FlowSeries(IReadOnlyList<long> Ends, long[] Received, long[] Processed, long[] ProcessedLate, long[] Open, long[] OpenLate);
