using CchcLive.Domain.Closes;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Reference;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Closes;

/// <summary>Puts the board of a day that ended together, with the tree of that day, and shows it as boards are shown.</summary>
public static class CloseBoards
{
    /// <summary>A closed board as a board that will not change: judged at the day's last instant.</summary>
    /// <param name="area">The area.</param>
    /// <param name="close">The close.</param>
    /// <param name="org">The org chart.</param>
    public static AreaBoard Board(string area, DayClose close, OrgChart org)
    {
        BoardRow[] rows =
        [
            .. close.Rows.Select(row => new BoardRow(
                row.Unit, org.NameOf(row.Unit, close.Date), org.Find(row.Unit)?.Kind ?? "", org.IsArea(row.Unit, close.Date), row.DataAt == 0 ? null : row.DataAt, (FeedState)row.Feed, Values(row))),
        ];
        return new AreaBoard(
            area, org.NameOf(area, close.Date), 0, $"close.{close.Date:yyyy-MM-dd}", close.Rule, close.Date, close.At, close.DataAt == 0 ? null : close.DataAt, close.UnitsIn, close.UnitsOf,
            rows, Values(close.Total(area)));
    }

    /// <summary>What a live board is compared with.</summary>
    internal static CloseMark Mark(string area, DayClose close) => new(close.Date, close.DataAt == 0 ? null : Values(close.Total(area)));

    /// <summary>The board of an area on a day.</summary>
    /// <param name="area">An area with children on that day.</param>
    /// <param name="date">The day.</param>
    /// <param name="figures">The day as counted over all shards.</param>
    /// <param name="closedAt">When it was counted (UTC ticks).</param>
    /// <param name="reference">The reference data it was counted by.</param>
    /// <param name="feed">The state of a unit whose newest event is of that time.</param>
    internal static DayClose Compose(string area, DateOnly date, DayFigures figures, long closedAt, ReferenceData reference, Func<string, long, FeedState> feed)
    {
        var leaves = reference.LeavesOf(area, date);
        var states = leaves.ToDictionary(leaf => leaf, leaf => feed(leaf, figures.Of(leaf, [leaf]).LastEventAt), StringComparer.Ordinal);
        return new DayClose
        {
            Date = date,
            EndsAt = reference.CalendarOf(area)!.EndOfDay(date),
            ClosedAt = closedAt,
            Rule = reference.Live.Id,
            RuleVersion = reference.Live.Version,
            Calendars = CalendarInForce.Of(leaves, reference),
            UnitsIn = states.Values.Count(state => state is FeedState.Live or FeedState.OffHours),
            UnitsOf = leaves.Count,
            Positions = figures.Positions,
            Rows = [.. reference.Org.ChildrenOf(area, date).Select(child => Row(child.Id, reference.LeavesOf(child.Id, date), figures, states))],
        };
    }

    private static CloseRow Row(string child, IReadOnlyList<string> leaves, DayFigures figures, Dictionary<string, FeedState> states)
    {
        var sum = figures.Of(child, leaves);
        return new CloseRow(child, (byte)Freshness.Best([.. leaves.Select(leaf => states[leaf])]), sum.LastEventAt, sum.Today, sum.Month);
    }

    private static long[] Values(CloseRow row) => [.. BoardColumns.All.Select(column => (column.Window == BoardWindow.Month ? row.Month : row.Today)[(int)column.Measure])];
}
