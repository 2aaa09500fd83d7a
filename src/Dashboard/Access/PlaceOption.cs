using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Access;

/// <summary>An area or unit that a grant may be bound to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, and that of the area it belongs to.</param>
public sealed record PlaceOption(string Id, string Name)
{
    /// <summary>Every area and unit, in the order of the org chart.</summary>
    public static IReadOnlyList<PlaceOption> All(OrgRegistry organisation)
    {
        var org = organisation.Current.Org;
        return [.. org.Units.Select(unit =>
        {
            var date = organisation.TreeOf(unit.Id).Date;
            return new PlaceOption(unit.Id, unit.NameOn(date).Text + (org.ParentOf(unit.Id, date) is { } parent ? $" ({org.NameOf(parent, date)})" : ""));
        })];
    }
}
