namespace CchcLive.Domain.Events;

/// <summary>What the contract says of one field.</summary>
/// <param name="Id">The field.</param>
/// <param name="Kind">How its value is written.</param>
/// <param name="Meaning">What it means, in Vietnamese, for <c>docs/ingest-api.md</c> and for messages.</param>
/// <param name="Allowed">The only values it may take; empty when any will do.</param>
public sealed record FieldSpec(FieldId Id, FieldKind Kind, string Meaning, IReadOnlyList<string> Allowed)
{
    /// <summary>The JSON name: the id's name in camel case.</summary>
    public string Name { get; } = Casing.Camel(Id);
}
