using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Moments;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Map;

/// <summary>
/// Boards by the ward that dossiers concern, whoever handles them: counted when asked for, not live. Columns of today are not counted; maps show none.
/// </summary>
internal sealed class TerritoryBoards(BoardQueries boards, OrgRegistry registry, TimeProvider clock)
{
    /// <summary>An area's board by territory.</summary>
    /// <param name="area">The area.</param>
    /// <param name="handling">Its board by handling unit, for everything that is no figure.</param>
    /// <param name="moment">The moment of both.</param>
    public async Task<AreaBoard> ReadAsync(AreaInfo area, AreaBoard handling, PageMoment moment)
    {
        var today = registry.CalendarOf(area.Id).LocalDate((moment.At ?? clock.GetUtcNow()).UtcTicks);
        var query = new BoardQuery(area.Id, new DateOnly(today.Year, today.Month, 1), null, moment.AsOf, area.Rule.Id, UnitRole.Territory, Dimension.Unit) { KnownAt = moment.KnownAt };
        var counted = await boards.CountAsync(query);
        var leaves = counted.Rows.ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);
        var reference = registry.Current;
        BoardRow[] rows = [.. handling.Rows.Select(row => row with { State = State(row, handling), Values = Values(Sum(reference.LeavesOf(row.UnitId, handling.TreeDate).Select(leaf => leaves.GetValueOrDefault(leaf)))) })];
        return handling with { Rows = rows, Total = Values(counted.Total), At = counted.At };
    }

    /// <summary>A ward that never sent anything itself has figures all the same: others handle what concerns it.</summary>
    private static FeedState State(BoardRow row, AreaBoard board) => row.State == FeedState.None && board.DataAt is not null ? FeedState.Live : row.State;

    private static long[] Values(long[] measures) => [.. BoardColumns.All.Select(column => column.Window == BoardWindow.Today ? 0 : measures[(int)column.Measure])];

    private static long[] Sum(IEnumerable<long[]?> rows)
    {
        var sum = new long[MeasureSet.Size];
        foreach (var row in rows.OfType<long[]>())
        {
            for (var i = 0; i < sum.Length; i++) sum[i] += row[i];
        }

        return sum;
    }
}
