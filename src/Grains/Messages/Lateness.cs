namespace CchcLive.Grains.Messages;

/// <summary>The open dossiers that are late; see <see cref="Domain.Shards.DossierShard.Late"/>.</summary>
/// <param name="Rows">How many, by unit and field; a pair may be there more than once.</param>
/// <param name="Oldest">Of each unit the one due longest ago; there may be more than one of a unit, in no order.</param>
[GenerateSerializer, Immutable]
public sealed record LateResult([property: Id(0)] LateRow[] Rows, [property: Id(1)] DossierLine[] Oldest)
{
    /// <summary>Puts the parts together.</summary>
    public static LateResult Of(IReadOnlyCollection<LateResult> parts) => new([.. parts.SelectMany(part => part.Rows)], [.. parts.SelectMany(part => part.Oldest)]);
}

/// <summary>How many dossiers of a unit and a field are late.</summary>
/// <param name="Unit">The unit of the role asked under, "" for none.</param>
/// <param name="Field">The field, "" for none.</param>
/// <param name="Dossiers">How many.</param>
[GenerateSerializer, Immutable]
public sealed record LateRow([property: Id(0)] string Unit, [property: Id(1)] string Field, [property: Id(2)] long Dossiers);
