using System.Collections.Concurrent;
using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Moments;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Map.Reasons;

/// <summary>Reads why an area's units are late: once for all who ask within some seconds.</summary>
internal sealed class ReasonsReader(BoardQueries boards, OrgRegistry registry, DashboardSettings settings)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(string Area, UnitRole Role), (long At, Task<AreaReasons> Reasons)> _read = new();

    /// <summary>The reasons of an area's units.</summary>
    /// <param name="area">The area.</param>
    /// <param name="role">For which of its units a dossier counts.</param>
    /// <param name="moment">When; only those of now are kept.</param>
    public Task<AreaReasons> ReadAsync(AreaInfo area, UnitRole role, PageMoment moment)
    {
        if (!moment.IsLive) return AskAsync(area, role, moment);
        if (_read.TryGetValue((area.Id, role), out var known) && settings.Pace.GetElapsedTime(known.At) < Kept && !known.Reasons.IsFaulted) return known.Reasons;
        var reasons = AskAsync(area, role, moment);
        _read[(area.Id, role)] = (settings.Pace.GetTimestamp(), reasons);
        return reasons;
    }

    private async Task<AreaReasons> AskAsync(AreaInfo area, UnitRole role, PageMoment moment)
    {
        var late = await boards.LateAsync(new BoardQuery(area.Id, null, null, moment.AsOf, area.Rule.Id, role, Dimension.None) { KnownAt = moment.KnownAt });
        var childOf = ChildOf(area.Id);
        return AreaReasons.Of(late, unit => childOf.GetValueOrDefault(unit), line => (role == UnitRole.Handling ? line.HandlingUnit : line.TerritoryUnit) ?? "");
    }

    /// <summary>Which of the area's rows a unit below it belongs to.</summary>
    private Dictionary<string, string> ChildOf(string area)
    {
        var (day, children) = registry.TreeOf(area);
        var reference = registry.Current;
        return children.SelectMany(child => reference.LeavesOf(child.Id, day), (child, leaf) => (Leaf: leaf, Child: child.Id)).ToDictionary(pair => pair.Leaf, pair => pair.Child, StringComparer.Ordinal);
    }
}
