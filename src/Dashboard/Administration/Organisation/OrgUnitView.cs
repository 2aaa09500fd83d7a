using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Organisation;
using CchcLive.Grains.Registry;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Administration.Organisation;

/// <summary>The page of a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Org">The org chart.</param>
/// <param name="On">The day by whose tree it is shown.</param>
/// <param name="Today">Today.</param>
public sealed record OrgUnitView(OrgUnit Unit, OrgChart Org, DateOnly On, DateOnly Today)
{
    /// <summary>What was changed of it, the newest first.</summary>
    public required IReadOnlyList<OrgHistoryLine> History { get; init; }

    /// <summary>What names it.</summary>
    public required IReadOnlyList<OrgMention> Mentions { get; init; }

    /// <summary>What may be chosen.</summary>
    public required OrgChoices Choices { get; init; }

    /// <summary>The name of its working calendar, and where it has it from.</summary>
    public required string Calendar { get; init; }

    /// <summary>The form that was sent; an empty one if none was.</summary>
    public required Entries Sent { get; init; }

    /// <summary>Proves that a form came from this page.</summary>
    public required AntiforgeryTokenSet Token { get; init; }

    /// <summary>Writes times.</summary>
    public required Times Times { get; init; }

    /// <summary>Its name on the day.</summary>
    public string Name => Unit.NameOn(On).Text;

    /// <summary>What belongs to it on the day.</summary>
    public IReadOnlyList<OrgNode> Children => [.. Org.ChildrenOf(Unit.Id, On).Select(child => new OrgNode(child.Id, child.NameOn(On).Text, OrgWords.Kind(child.Kind), []))];

    /// <summary>The units that it carries on after.</summary>
    public IReadOnlyList<(OrgUnit Unit, Successor Link)> Predecessors =>
        [.. from unit in Org.Units from link in unit.Successors where link.UnitId == Unit.Id select (unit, link)];

    /// <summary>One of the forms: as it was sent, or blank.</summary>
    public Entries Form(string name) => Sent.Form == name ? Sent : Entries.Blank(name);
}
