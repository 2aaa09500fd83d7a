using CchcLive.Domain.Directives;

namespace CchcLive.Dashboard.Wall.Scenes;

/// <summary>Where the area stands against its targets: those in force; where there is none, those that were.</summary>
public sealed record DirectivesModel
{
    /// <summary>Takes the standings.</summary>
    /// <param name="view">The area's board.</param>
    /// <param name="standings">Every target that applies.</param>
    public DirectivesModel(WallView view, IReadOnlyList<TargetStanding> standings)
    {
        View = view;
        IsOld = !standings.Any(standing => standing.IsInForce);
        Shown =
        [
            .. standings.Where(standing => standing.IsInForce != IsOld).Select((standing, place) => (standing, place))
                .OrderBy(one => one.standing.Whole.Verdict switch { Verdict.Missed => 0, Verdict.Met => 1, _ => 2 }).ThenByDescending(one => one.standing.Whole.Projection.Outlook).ThenBy(one => one.place)
                .Select(one => one.standing),
        ];
    }

    /// <summary>The area's board.</summary>
    public WallView View { get; }

    /// <summary>True if no target is in force: what is shown is for comparison only.</summary>
    public bool IsOld { get; }

    /// <summary>The targets, those missed first, the least reachable of them first; those without data last.</summary>
    public IReadOnlyList<TargetStanding> Shown { get; }

    /// <summary>How many have data.</summary>
    public int Judged => Shown.Count(standing => standing.Whole.Verdict != Verdict.NoData);

    /// <summary>How many of these are met.</summary>
    public int Met => Shown.Count(standing => standing.Whole.Verdict == Verdict.Met);

    /// <summary>How many have this outlook.</summary>
    public int Count(Outlook outlook) => Shown.Count(standing => standing.Whole.Projection.Outlook == outlook);
}
