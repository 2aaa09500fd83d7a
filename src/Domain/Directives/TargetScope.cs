using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Directives;

/// <summary>Of whom a target is demanded.</summary>
public static class TargetScope
{
    /// <summary>
    /// True if a target says something about an area or a unit: it is demanded of it, of what it belongs to, or of everybody. What is demanded of a part of it, or of another
    /// place, does not apply.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <param name="org">The org chart.</param>
    /// <param name="place">The area or unit.</param>
    /// <param name="on">The date of the tree.</param>
    public static bool Applies(Target target, OrgChart org, string place, DateOnly on) =>
        (target.Place is null || target.Place == place || org.AncestorsOf(place, on).Contains(target.Place, StringComparer.Ordinal))
        && (target.Level is null || IsOfLevel(target, org, place) || org.ChildrenOf(place, on).Any(child => child.Kind == target.Level));

    /// <summary>True if the target is demanded of units of the place's kind.</summary>
    public static bool IsOfLevel(Target target, OrgChart org, string place) => target.Level is null || org.Find(place)?.Kind == target.Level;
}
