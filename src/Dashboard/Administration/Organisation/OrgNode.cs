using CchcLive.Domain.Organisation;

namespace CchcLive.Dashboard.Administration.Organisation;

/// <summary>A unit in the tree of a day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="About">Kind, codes of the day, and the days of its existence if it has not always been or will end.</param>
/// <param name="Children">What belongs to it.</param>
public sealed record OrgNode(string Id, string Name, string About, IReadOnlyList<OrgNode> Children)
{
    /// <summary>The tree of a day.</summary>
    public static IReadOnlyList<OrgNode> Tree(OrgChart org, DateOnly on) => [.. org.Roots(on).Select(unit => Of(org, unit, on))];

    /// <summary>The units that do not exist on a day: they ended before it, or begin after it.</summary>
    public static IReadOnlyList<OrgNode> Absent(OrgChart org, DateOnly on) =>
        [.. org.Units.Where(unit => !unit.Exists.Covers(on)).Select(unit => new OrgNode(unit.Id, unit.NameOn(on).Text, AboutOf(unit, on), []))];

    /// <summary>How many units it and what belongs to it are.</summary>
    public int Size => 1 + Children.Sum(child => child.Size);

    private static OrgNode Of(OrgChart org, OrgUnit unit, DateOnly on) =>
        new(unit.Id, unit.NameOn(on).Text, AboutOf(unit, on), [.. org.ChildrenOf(unit.Id, on).Select(child => Of(org, child, on))]);

    private static string AboutOf(OrgUnit unit, DateOnly on) => string.Join(" · ", (string[])
    [
        OrgWords.Kind(unit.Kind),
        .. unit.Codes.Where(code => code.Validity.Covers(on)).Select(code => $"{code.System} {code.Code}"),
        .. unit.Exists == Validity.Always ? (string[])[] : [OrgWords.Days(unit.Exists)],
    ]);
}
