namespace CchcLive.Grains.Messages;

/// <summary>How far the table <c>dossiers</c> has followed a shard.</summary>
/// <param name="Shard">The shard's number.</param>
/// <param name="IsOn">False if the table is not kept.</param>
/// <param name="Seq">The last event of the shard that is in the table.</param>
/// <param name="LastSeq">The last event of the shard.</param>
/// <param name="BehindSeconds">For how long the table has been behind; 0 if it is not.</param>
/// <param name="Failure">What went wrong at the last try; null if nothing did.</param>
[GenerateSerializer, Immutable]
public sealed record ProjectionStatus(
    [property: Id(0)] int Shard, [property: Id(1)] bool IsOn, [property: Id(2)] long Seq, [property: Id(3)] long LastSeq, [property: Id(4)] double BehindSeconds,
    [property: Id(5)] string? Failure);
