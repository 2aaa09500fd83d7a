namespace CchcLive.Domain.Events;

/// <summary>What the contract says of one verb.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Label">Vietnamese label.</param>
/// <param name="Moment">The field that says when it took effect; absent, the event's own time counts. Null if the verb has none.</param>
/// <param name="Required">Fields without which the event is quarantined.</param>
/// <param name="Optional">Further fields it may carry, besides unitId and officerId.</param>
public sealed record VerbSpec(Verb Verb, string Label, FieldId? Moment, IReadOnlyList<FieldId> Required, IReadOnlyList<FieldId> Optional)
{
    /// <summary>The verb in kebab case, as in the CloudEvents type.</summary>
    public string Name { get; } = Casing.Kebab(Verb.ToString());

    /// <summary>The CloudEvents type.</summary>
    public string Type => EventContract.TypePrefix + Name;

    /// <summary>One bit a field, whose numbers stay below 128.</summary>
    private readonly UInt128 _takes = ((FieldId?[])[FieldId.UnitId, FieldId.OfficerId, Moment, .. Required, .. Optional])
        .Aggregate(UInt128.Zero, (bits, field) => field is { } id ? bits | (UInt128.One << (byte)id) : bits);

    /// <summary>True if the verb may carry the field.</summary>
    public bool Takes(FieldId field) => ((_takes >> (byte)field) & UInt128.One) != UInt128.Zero;
}
