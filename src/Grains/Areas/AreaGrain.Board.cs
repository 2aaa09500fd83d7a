using CchcLive.Domain.Organisation;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Areas;

/// <content>The board: a row for each child, the total, completeness.</content>
internal sealed partial class AreaGrain
{
    private AreaBoard Compose()
    {
        BoardRow[] rows = [.. _tree.Select(Row)];
        return new AreaBoard(
            Area, _reference.Org.NameOf(Area, _treeDate), _version, Layout, _reference.Live.Id, _treeDate, time.GetUtcNow().UtcTicks, rows.Max(row => row.DataAt),
            UnitsIn(), UnitsOf(), rows, Total());
    }

    private BoardRow Row(OrgUnit unit, int place)
    {
        var child = _children[unit.Id];
        var dataAt = child.LastEventAt == 0 ? (long?)null : child.LastEventAt;
        return new BoardRow(unit.Id, unit.NameOn(_treeDate).Text, unit.Kind, IsArea(unit.Id), dataAt, _states[place], child.Values);
    }

    private long[] Total()
    {
        var total = new long[BoardColumns.All.Count];
        foreach (var child in _children.Values)
        {
            for (var i = 0; i < total.Length; i++) total[i] += child.Values[i];
        }

        return total;
    }

    /// <summary>An area below knows how many of its units are in; a unit itself is in if its feed is alive or its office closed.</summary>
    private int UnitsIn() => _tree.Select((unit, place) =>
        IsArea(unit.Id) || _states[place] is FeedState.Live or FeedState.OffHours ? _children[unit.Id].UnitsIn : 0).Sum();

    private int UnitsOf() => _children.Values.Sum(child => child.UnitsOf);

    /// <summary>An area is as fresh as its freshest child, and says so if feeds were declared below it; how many units are in tells the rest.</summary>
    private FeedState? Feed() => _children.Values.Any(child => child.Feed is not null) ? Freshness.Best(_states) : null;

    /// <summary>Only who reported is judged anew: the others change with time, which <see cref="Check"/> follows.</summary>
    private void Judge(ChildBoard child) => _states[_places[child.Id]] = State(child, time.GetUtcNow().UtcTicks);

    private FeedState[] States()
    {
        var now = time.GetUtcNow().UtcTicks;
        return [.. _tree.Select(unit => State(_children[unit.Id], now))];
    }

    private FeedState State(ChildBoard child, long now) => Freshness.Of(child, now, settings.SilentAfter, _reference.CalendarOf(child.Id)!);
}
