using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Organisation;
using CchcLive.Grains.Registry;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Administration.Organisation;

/// <summary>The page of the tree.</summary>
/// <param name="On">The day whose tree is shown.</param>
/// <param name="Today">Today.</param>
/// <param name="Roots">The tree.</param>
/// <param name="Absent">The units that do not exist on the day.</param>
/// <param name="History">What was changed, the newest first.</param>
/// <param name="Choices">What may be chosen.</param>
/// <param name="Form">The form for a new unit.</param>
/// <param name="Token">Proves that a form came from this page.</param>
/// <param name="Times">Writes times.</param>
public sealed record OrgTreeView(
    DateOnly On, DateOnly Today, IReadOnlyList<OrgNode> Roots, IReadOnlyList<OrgNode> Absent, IReadOnlyList<OrgHistoryLine> History, OrgChoices Choices, Entries Form, AntiforgeryTokenSet Token,
    Times Times)
{
    /// <summary>True if the form was sent and is shown again.</summary>
    public bool IsSent => Form.HasFaults || Form.All.Any();
}

/// <summary>What may be chosen in the forms of the organisation.</summary>
/// <param name="Units">The units that exist on the day or later.</param>
/// <param name="Kinds">The kinds that are in use.</param>
/// <param name="Calendars">The working calendars.</param>
public sealed record OrgChoices(IReadOnlyList<Choice> Units, IReadOnlyList<string> Kinds, IReadOnlyList<Choice> Calendars)
{
    /// <summary>The units that exist on a day or later, by name, each with the area it belongs to.</summary>
    public static IReadOnlyList<Choice> UnitsOn(OrgChart org, DateOnly day) =>
    [
        .. org.Units.Where(unit => unit.Exists.Last >= day).Select(unit => (unit.Id, Name: unit.NameOn(day).Text)).OrderBy(unit => VietnameseOrder.Key(unit.Name), StringComparer.Ordinal)
            .Select(unit => new Choice(unit.Id, org.ParentOf(unit.Id, day) is { } parent ? $"{unit.Name} ({org.NameOf(parent, day)})" : unit.Name)),
    ];
}
