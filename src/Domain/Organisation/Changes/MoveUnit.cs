namespace CchcLive.Domain.Organisation.Changes;

/// <summary>A unit, with all that belongs to it, goes to another unit.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="From">The first day there.</param>
/// <param name="Parent">To which unit; null to belong to none.</param>
public sealed record MoveUnit(string UnitId, DateOnly From, string? Parent) : OrgAct(UnitId, From)
{
    /// <inheritdoc />
    public override string Verb => "move";

    /// <inheritdoc />
    public override IEnumerable<OrgActFault> Faults(OrgChart org)
    {
        var absent = NotThen(org).ToList();
        if (absent.Count > 0) return absent;
        var unit = Known(org);
        if (unit.ParentOn(From) == Parent) return [Fault("parent", OrgActRule.Unchanged)];
        if (!CanFollow(unit.Parents)) return [Fault("from", OrgActRule.AlreadyPlanned, unit.Parents.MaxBy(link => link.Validity.First)!.Id)];
        if (Parent is null) return [];
        if (org.Find(Parent) is not { } parent) return [Fault("parent", OrgActRule.UnknownUnit, Parent)];
        if (!parent.Exists.Covers(From)) return [Fault("parent", OrgActRule.ParentNotThen, parent.Exists.ToString())];
        return Parent == UnitId || org.AncestorsOf(Parent, From).Contains(UnitId, StringComparer.Ordinal) ? [Fault("parent", OrgActRule.ParentInside)] : [];
    }

    /// <summary>The unit as it is then.</summary>
    internal OrgUnit Moved(OrgChart org)
    {
        var unit = Known(org);
        var link = Parent is null ? null : new ParentLink(Parent, new Validity(From, org.Find(Parent)?.Exists.To));
        return unit with { Parents = Replaced(unit.Parents, link, (held, days) => held with { Validity = days }) };
    }

    private protected override IEnumerable<OrgUnit> Changed(OrgChart org, string document) => [Moved(org)];
}
