namespace CchcLive.Grains.Messages;

/// <summary>A question for the flow through a period; see <see cref="Domain.Shards.DossierShard.Flow"/>.</summary>
/// <param name="Query">Of which dossiers, from when on, by which rule.</param>
/// <param name="Ends">The last instant of each bucket (UTC ticks), ascending.</param>
[GenerateSerializer, Immutable]
public sealed record FlowRequest([property: Id(0)] ScanRequest Query, [property: Id(1)] long[] Ends);

/// <summary>The flow that one shard counts: one number per bucket.</summary>
/// <param name="Received">Received in the bucket.</param>
/// <param name="Processed">Ended in it.</param>
/// <param name="ProcessedLate">Ended late in it.</param>
/// <param name="Open">Open at its end.</param>
/// <param name="OpenLate">Open and late at its end.</param>
[GenerateSerializer, Immutable]
public sealed record FlowResult(
    [property: Id(0)] long[] Received, [property: Id(1)] long[] Processed, [property: Id(2)] long[] ProcessedLate, [property: Id(3)] long[] Open, [property: Id(4)] long[] OpenLate);
