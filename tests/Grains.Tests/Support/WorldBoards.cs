using System.Globalization;
using System.Text;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Tests.Support;

/// <summary>What the boards of a world show.</summary>
internal static class WorldBoards
{
    public static async Task<AreaBoard> BoardAsync(this World world, string area = Shipped.District) => (await world.Grains.Area(area).Board(null, 0))!;

    public static async Task<BoardRow> RowAsync(this World world, string unit, string area = Shipped.District) =>
        (await world.BoardAsync(area)).Rows.Single(row => row.UnitId == unit);

    public static long Cell(this BoardRow row, BoardWindow window, Measure measure) => row.Values[BoardColumns.IndexOf(window, measure)];

    /// <summary>Waits until a cell of the area's board shows a number. A millisecond passes at each look: a timer that was armed only after the clock had jumped fires too.</summary>
    public static async Task ShowsAsync(this World world, string unit, BoardWindow window, Measure measure, long expected, string area = Shipped.District)
    {
        var seen = 0L;
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromMilliseconds(1));
                return (seen = (await world.RowAsync(unit, area)).Cell(window, measure)) == expected;
            },
            () => string.Create(CultureInfo.InvariantCulture, $"{unit} {window} {measure} is {seen}, not {expected}."));
    }

    /// <summary>Waits, while time passes, until the state of a unit's data is the one expected.</summary>
    public static async Task ShowsAsync(this World world, string unit, FeedState expected)
    {
        var seen = FeedState.None;
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1));
                return (seen = (await world.RowAsync(unit)).State) == expected;
            },
            () => $"{unit} is {seen}, not {expected}.");
    }

    /// <summary>Waits until the area's board shows all that its shards count, then gives it as text without versions and ages.</summary>
    public static async Task<string> SettledAsync(this World world, string area = Shipped.District)
    {
        var (shown, counted) = ("", "");
        await Wait.UntilAsync(
            async () =>
            {
                counted = await world.CountedAsync(area);
                shown = Text(await world.BoardAsync(area));
                return shown == counted;
            },
            () => $"The board shows\n{shown}\nbut the shards count\n{counted}");
        return shown;
    }

    /// <summary>Recounts every shard; empty when all is equal.</summary>
    public static async Task<IReadOnlyList<string>> RecountAsync(this World world) =>
        [.. (await world.Boards.StatusAsync(recount: true)).SelectMany(shard => shard.Differences)];

    /// <summary>The board added up from the shards themselves, without the grains in between.</summary>
    private static async Task<string> CountedAsync(this World world, string area)
    {
        var text = new StringBuilder();
        foreach (var row in (await world.BoardAsync(area)).Rows)
        {
            var values = new long[BoardColumns.All.Count];
            foreach (var leaf in world.Registry.Current.LeavesOf(row.UnitId, world.Registry.TreeOf(row.UnitId).Date))
            {
                for (var shard = 0; shard < world.Settings.Shards; shard++)
                {
                    foreach (var count in (await world.Grains.Shard(shard).Partial(leaf)).Counts.Where(count => count.Role == UnitRole.Handling))
                    {
                        for (var i = 0; i < values.Length; i++)
                            values[i] += (BoardColumns.All[i].Window == BoardWindow.Month ? count.Month : count.Today)[(int)BoardColumns.All[i].Measure];
                    }
                }
            }

            Line(text, row.UnitId, values);
        }

        return text.ToString();
    }

    private static string Text(AreaBoard board)
    {
        var text = new StringBuilder();
        foreach (var row in board.Rows) Line(text, row.UnitId, row.Values);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string unit, long[] values) => text.Append(unit).Append(": ").AppendJoin(' ', values).Append('\n');
}
