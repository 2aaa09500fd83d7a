namespace CchcLive.Domain.Organisation.Changes;

/// <summary>A unit is called otherwise.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="From">The first day of the name.</param>
/// <param name="Name">The name.</param>
/// <param name="Short">The name where space is short, or null.</param>
public sealed record RenameUnit(string UnitId, DateOnly From, string Name, string? Short) : OrgAct(UnitId, From)
{
    /// <inheritdoc />
    public override string Verb => "rename";

    /// <inheritdoc />
    public override IEnumerable<OrgActFault> Faults(OrgChart org)
    {
        var isThere = true;
        foreach (var fault in NotThen(org))
        {
            isThere = false;
            yield return fault;
        }

        if (string.IsNullOrWhiteSpace(Name)) yield return Fault("name", OrgActRule.Missing);
        if (!isThere) yield break;
        var held = Known(org).NameOn(From);
        if (held.Text == Name && held.Short == Short) yield return Fault("name", OrgActRule.Unchanged);
        if (!CanFollow(Known(org).Names)) yield return Fault("from", OrgActRule.AlreadyPlanned, held.Text);
    }

    private protected override IEnumerable<OrgUnit> Changed(OrgChart org, string document)
    {
        var unit = Known(org);
        yield return unit with { Names = Replaced(unit.Names, new UnitName(Name, Short, new Validity(From, null)), (name, days) => name with { Validity = days }) };
    }
}
