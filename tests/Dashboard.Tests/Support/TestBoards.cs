using CchcLive.Dashboard.Boards;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>Boards made by hand.</summary>
internal static class TestBoards
{
    public const string AreaId = "quan-thu";

    /// <summary>12/03/2025, 09:41:07 in Vietnam.</summary>
    public static readonly DateTimeOffset Morning = new(2025, 3, 12, 2, 41, 7, TimeSpan.Zero);

    public static readonly AreaInfo Area = new(
        AreaId,
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"),
        new CountingRule { Id = "bao-cao-06", Version = 1, Name = "Báo cáo 06", Source = "TT 01/2020" });

    /// <summary>An area of three units: one live, one silent since 09:12, one that never sent anything.</summary>
    public static AreaBoard Three(long version = 1, string layout = "a.1")
    {
        var silentSince = Morning.AddMinutes(-29).UtcTicks;
        return Of(
            version,
            layout,
            Unit("p1", "Phường An Lạc", FeedState.Live, Morning.UtcTicks, ("now.open", 1_234), ("now.openLate", 7), ("month.processed", 1_000), ("month.processedEarly", 984)),
            Unit("p2", "Phường Tân Tạo", FeedState.Silent, silentSince, ("now.open", 10)),
            Unit("p3", "Phòng Tư pháp", FeedState.None, null));
    }

    public static AreaBoard Of(long version, string layout, params BoardRow[] rows) => new(
        AreaId, "Quận Thử", version, layout, "bao-cao-06", new DateOnly(2025, 3, 12), Morning.UtcTicks, rows.Max(row => row.DataAt),
        rows.Count(row => row.State == FeedState.Live), rows.Length, rows, Sum(rows));

    public static BoardRow Unit(string id, string name, FeedState state, long? dataAt, params (string Column, long Value)[] values)
    {
        var row = new long[BoardColumns.All.Count];
        foreach (var (column, value) in values) row[ScreenColumns.PlaceOf(column)] = value;
        return new BoardRow(id, name, "ward", false, dataAt, state, row);
    }

    /// <summary>Figures of a month of 2025, up to its 12th day at 09:41:07, of which all that was processed is judged.</summary>
    public static PeriodFigures Figures(int month, long received, long processed, long late, long openLate, long onTime) =>
        new(new DateOnly(2025, month, 1), Morning.AddMonths(month - 3).UtcTicks, received, processed, late, openLate, new OnTimeRate(onTime, processed));

    /// <summary>The next version, with one counter of one unit changed, and the total with it.</summary>
    public static AreaBoard With(this AreaBoard board, int row, string column, long value)
    {
        var rows = (BoardRow[])board.Rows.Clone();
        var values = (long[])rows[row].Values.Clone();
        values[ScreenColumns.PlaceOf(column)] = value;
        rows[row] = rows[row] with { Values = values };
        return board with { Version = board.Version + 1, Rows = rows, Total = Sum(rows) };
    }

    private static long[] Sum(BoardRow[] rows) =>
        [.. Enumerable.Range(0, BoardColumns.All.Count).Select(column => rows.Sum(row => row.Values[column]))];
}
