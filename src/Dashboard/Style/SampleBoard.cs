using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Style;

/// <summary>A board that no area has: a line in each state, long names, large figures, a share of few.</summary>
internal static class SampleBoard
{
    /// <summary>Makes it.</summary>
    /// <param name="name">Name of its area.</param>
    /// <param name="longName">Name of its longest-named unit.</param>
    /// <param name="now">The program's time.</param>
    public static AreaView Make(string name, string longName, DateTimeOffset now)
    {
        var area = new AreaInfo("mau", TimeZoneInfo.Utc, new CountingRule { Id = "mau", Version = 1, Name = name, Source = name });
        BoardRow[] rows =
        [
            Row("a", longName, FeedState.Live, now, ("now.open", 1_234_567), ("now.openLate", 12_345), ("now.dueSoon", 67_890), ("month.processed", 98_765), ("month.processedEarly", 97_654)),
            Row("b", "An Lạc", FeedState.Live, now, ("now.open", 12), ("month.processed", 12), ("month.processedEarly", 11)),
            Row("c", "Tân Tạo", FeedState.Silent, now.AddHours(-3), ("now.open", 40), ("now.openLate", 4), ("now.waitingFinance", 3)),
            Row("d", "Bình Trị Đông A", FeedState.OffHours, now.AddHours(-15), ("now.open", 7)),
            Row("e", "Côn Đảo", FeedState.None, null),
        ];
        var total = new long[BoardColumns.All.Count];
        foreach (var row in rows)
        {
            for (var column = 0; column < total.Length; column++) total[column] += row.Values[column];
        }

        var board = new AreaBoard("mau", name, 1, "mau", "mau", DateOnly.FromDateTime(now.Date), now.UtcTicks, now.UtcTicks, 2, rows.Length, rows, total);
        return new AreaView(area, board, new Times(area.Zone, now));
    }

    private static BoardRow Row(string id, string name, FeedState state, DateTimeOffset? dataAt, params (string Column, long Value)[] figures)
    {
        var values = new long[BoardColumns.All.Count];
        foreach (var (column, value) in figures) values[ScreenColumns.PlaceOf(column)] = value;
        return new BoardRow(id, name, "ward", IsArea: false, dataAt?.UtcTicks, state, values);
    }
}
