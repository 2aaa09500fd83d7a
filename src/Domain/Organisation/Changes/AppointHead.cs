namespace CchcLive.Domain.Organisation.Changes;

/// <summary>Somebody becomes head of a unit; whoever was it until then is it no longer.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="From">The first day of the term.</param>
/// <param name="Title">The office.</param>
/// <param name="OfficerId">The officer's internal id, or null.</param>
public sealed record AppointHead(string UnitId, DateOnly From, string Title, string? OfficerId) : OrgAct(UnitId, From)
{
    /// <inheritdoc />
    public override string Verb => "head";

    /// <inheritdoc />
    public override IEnumerable<OrgActFault> Faults(OrgChart org)
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return Fault("title", OrgActRule.Missing);
        if (org.Find(UnitId) is not { } unit) yield return Fault("unit", OrgActRule.UnknownUnit, UnitId);
        else if (!unit.Exists.Covers(From)) yield return Fault("from", OrgActRule.UnitNotThen, unit.Exists.ToString());
        else if (!CanFollow(unit.Heads)) yield return Fault("from", OrgActRule.AlreadyPlanned, unit.Heads.MaxBy(head => head.Validity.First)!.Title);
    }

    private protected override IEnumerable<OrgUnit> Changed(OrgChart org, string document)
    {
        var unit = Known(org);
        yield return unit with { Heads = Replaced(unit.Heads, new UnitHead(Title, OfficerId, new Validity(From, null)), (head, days) => head with { Validity = days }) };
    }
}
