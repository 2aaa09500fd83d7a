using CchcLive.Domain.Reference;

namespace CchcLive.Domain.Organisation.Changes;

/// <summary>What two org charts say differently of one day, as far as counting is concerned.</summary>
/// <param name="Areas">The areas whose totals are of other units, in the order of the chart.</param>
/// <param name="Units">The units whose dossiers are counted elsewhere, in the order of the chart.</param>
public sealed record OrgDifference(IReadOnlyList<AreaDifference> Areas, IReadOnlyList<UnitDifference> Units)
{
    /// <summary>Compares two charts on a day.</summary>
    public static OrgDifference Of(ReferenceData before, ReferenceData after, DateOnly on)
    {
        var areas = new List<AreaDifference>();
        var units = new List<UnitDifference>();
        foreach (var id in after.Org.Units.Select(unit => unit.Id))
        {
            var (old, next) = (Counted(before, id, on), Counted(after, id, on));
            var (was, @is) = (before.Org.IsArea(id, on), after.Org.IsArea(id, on));
            if ((was || @is) && !old.SequenceEqual(next, StringComparer.Ordinal)) areas.Add(new AreaDifference(id, @is, [.. old.Except(next, StringComparer.Ordinal)], [.. next.Except(old, StringComparer.Ordinal)]));
            if (Fate(before.Org, after.Org, id, on) is { } fate) units.Add(new UnitDifference(id, fate, before.Org.AncestorsOf(id, on), after.Org.AncestorsOf(id, on)));
        }

        return new OrgDifference(areas, units);
    }

    /// <summary>The units that make up an area's total on a day; none if there is no such area.</summary>
    private static IReadOnlyList<string> Counted(ReferenceData data, string id, DateOnly on) => data.Org.IsArea(id, on) ? data.LeavesOf(id, on) : [];

    private static UnitFate? Fate(OrgChart before, OrgChart after, string id, DateOnly on)
    {
        var (was, @is) = (before.Find(id)?.Exists.Covers(on) == true, after.Find(id)!.Exists.Covers(on));
        if (!was) return @is ? UnitFate.Begins : null;
        if (before.IsArea(id, on)) return @is && !after.IsArea(id, on) ? UnitFate.BecomesUnit : null;
        if (!@is) return UnitFate.Ends;
        if (after.IsArea(id, on)) return UnitFate.BecomesArea;
        return before.AncestorsOf(id, on).SequenceEqual(after.AncestorsOf(id, on), StringComparer.Ordinal) ? null : UnitFate.Moves;
    }
}

/// <summary>An area whose total is of other units.</summary>
/// <param name="Area">The area.</param>
/// <param name="IsStillArea">False if nothing belongs to it any more.</param>
/// <param name="Leaving">Units no longer in its total.</param>
/// <param name="Joining">Units that are in its total from then on.</param>
public sealed record AreaDifference(string Area, bool IsStillArea, IReadOnlyList<string> Leaving, IReadOnlyList<string> Joining);

/// <summary>A unit whose dossiers are counted elsewhere.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Before">The areas that counted them, the nearest first.</param>
/// <param name="After">The areas that count them then.</param>
public sealed record UnitDifference(string Unit, UnitFate Fate, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>What becomes of a unit.</summary>
public enum UnitFate
{
    /// <summary>It is there from then on.</summary>
    Begins,

    /// <summary>It is gone: its open dossiers stay under its name, in no area's total, until they are moved.</summary>
    Ends,

    /// <summary>It belongs to other areas.</summary>
    Moves,

    /// <summary>Units belong to it from then on: its total is theirs, and dossiers under its own name are in no total.</summary>
    BecomesArea,

    /// <summary>No unit belongs to it any more: what is under its own name is counted.</summary>
    BecomesUnit,
}
