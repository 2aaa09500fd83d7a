namespace CchcLive.Grains.Audits;

/// <summary>A figure that is not what the journal says.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Role">Under which role.</param>
/// <param name="Window">Of which time: <c>today</c>, <c>month</c>, <c>month/field/ho-tich</c>, <c>month/channel/online</c>; <c>unit today</c> and <c>unit month</c> if the unit does not show what its shards count.</param>
/// <param name="Measure">Which measure.</param>
/// <param name="Ours">What is held.</param>
/// <param name="Recounted">What was counted afresh.</param>
/// <param name="Position">Where: stream and position, <c>shard/2@1234</c>.</param>
public sealed record AuditDifference(string Unit, string Role, string Window, string Measure, long Ours, long Recounted, string Position)
{
    /// <summary>In words.</summary>
    public override string ToString() => $"{Unit} ({Role}, {Window}) {Measure}: held {Ours}, recounted {Recounted}, at {Position}";
}
