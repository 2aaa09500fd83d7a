using CchcLive.Domain.Shards;

namespace CchcLive.Grains.Messages;

/// <summary>Events of dossiers of one shard, on their way into the journal.</summary>
/// <param name="Events">An <see cref="Domain.Packing.EventBatch"/>.</param>
[GenerateSerializer, Immutable]
public sealed record AppendBatch([property: Id(0)] byte[] Events);

/// <summary>What became of a batch; given only after everything in it that was new has been committed.</summary>
/// <param name="Accepted">Events that were new; orphans among them.</param>
/// <param name="Duplicates">Events that were known and equal; those recorded anew among them.</param>
/// <param name="Orphans">Accepted events whose dossier has no header yet.</param>
/// <param name="Remarks">The events that were not plainly accepted, in the order of the batch.</param>
[GenerateSerializer, Immutable]
public sealed record AppendResult(
    [property: Id(0)] int Accepted, [property: Id(1)] int Duplicates, [property: Id(2)] int Orphans, [property: Id(3)] AppendRemark[] Remarks);

/// <summary>An event that was not plainly accepted.</summary>
/// <param name="Index">Its place in the batch, from 0.</param>
/// <param name="Admission">What the shard said of it; <see cref="Domain.Shards.Admission.Accepted"/> if it is an orphan.</param>
[GenerateSerializer, Immutable]
public sealed record AppendRemark([property: Id(0)] int Index, [property: Id(1)] Admission Admission);
