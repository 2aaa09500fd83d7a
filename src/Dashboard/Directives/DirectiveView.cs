using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Directives;
using CchcLive.Grains.Directives;

namespace CchcLive.Dashboard.Directives;

/// <summary>The page of an area's targets: everything on it, read for one request.</summary>
/// <param name="Board">The standings.</param>
/// <param name="Address">What the reader asked for.</param>
public sealed record DirectiveView(DirectiveBoard Board, DirectiveAddress Address)
{
    /// <summary>Its area, for the menu; null for a unit.</summary>
    public required string? Area { get; init; }

    /// <summary>The moment that the page tells of.</summary>
    public required PageMoment Moment { get; init; }

    /// <summary>Writes times in the area's zone.</summary>
    public required Times Times { get; init; }

    /// <summary>The program's time in the area's zone.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The area's name.</summary>
    public string Name => NameOf(Address.Place);

    /// <summary>The rule, and the role in which a unit counts.</summary>
    public string Definition => $"{Board.Rule.Name}, {Texts.DefinitionRole}";

    /// <summary>How many targets in force are met, missed, and without data.</summary>
    public int Count(Verdict verdict) => Board.InForce.Count(one => one.Whole.Verdict == verdict);

    /// <summary>A unit's name on the tree's date.</summary>
    public string NameOf(string unit) => Board.Reference.Org.NameOf(unit, Board.TreeDate);
}
