namespace CchcLive.Domain.Organisation.Changes;

/// <summary>A unit is gone, and others carry on what it did: several may, in whole or in part, and each may carry on after several.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="From">The first day without it.</param>
/// <param name="Successors">Who carries on; none if nobody does.</param>
/// <param name="ChildrenTo">To which unit those go that belong to it; "" for none; null if nothing belongs to it.</param>
public sealed record EndUnit(string UnitId, DateOnly From, IReadOnlyList<SuccessorDraft> Successors, string? ChildrenTo) : OrgAct(UnitId, From)
{
    /// <inheritdoc />
    public override string Verb => "end";

    /// <inheritdoc />
    public override IEnumerable<OrgActFault> Faults(OrgChart org)
    {
        if (org.Find(UnitId) is not { } unit)
        {
            yield return Fault("unit", OrgActRule.UnknownUnit, UnitId);
            yield break;
        }

        if (unit.Exists.To is { } end) yield return Fault("from", OrgActRule.AlreadyPlanned, new Validity(null, end).ToString());
        if (!unit.Exists.Covers(LastBefore)) yield return Fault("from", OrgActRule.UnitNotThen, unit.Exists.ToString());
        foreach (var next in Successors)
        {
            var isGood = next.UnitId != UnitId && Successors.Count(other => other.UnitId == next.UnitId) == 1 && org.Find(next.UnitId)?.Exists.Covers(From) == true;
            if (!isGood) yield return Fault("successors", OrgActRule.BadSuccessor, next.UnitId);
        }

        var children = org.ChildrenOf(UnitId, From);
        if (children.Count > 0 && ChildrenTo is null) yield return Fault("children", OrgActRule.ChildrenLeft, string.Join(", ", children.Select(child => child.Id)));
        if (ChildrenTo is null) yield break;
        foreach (var move in Moves(org).Where(move => move.Faults(org).Any())) yield return Fault("children", OrgActRule.ChildCannotMove, move.UnitId);
    }

    private protected override IEnumerable<OrgUnit> Changed(OrgChart org, string document)
    {
        var unit = Known(org);
        yield return unit with
        {
            Exists = unit.Exists with { To = LastBefore },
            Successors = [.. unit.Successors, .. Successors.Select(next => new Successor(next.UnitId, org.NameOf(next.UnitId, From), From, next.IsWhole, next.Note, document))],
        };
        foreach (var move in Moves(org)) yield return move.Moved(org);
    }

    private IEnumerable<MoveUnit> Moves(OrgChart org) =>
        ChildrenTo is null ? [] : org.ChildrenOf(UnitId, From).Select(child => new MoveUnit(child.Id, From, ChildrenTo.Length == 0 ? null : ChildrenTo));
}

/// <summary>Who carries on after a unit that ends.</summary>
/// <param name="UnitId">The unit that carries on.</param>
/// <param name="IsWhole">True if all of the ended unit goes there; false if a part does.</param>
/// <param name="Note">What is said of the part, or null.</param>
public sealed record SuccessorDraft(string UnitId, bool IsWhole, string? Note);
