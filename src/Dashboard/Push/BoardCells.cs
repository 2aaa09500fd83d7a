using CchcLive.Dashboard.Boards;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Push;

/// <summary>
/// A board as one flat table of numbers: a row per unit and the total last, each with its counters and then two service cells (see
/// <c>Client/src/core/protocol.ts</c>): the state and the newest event's unix minute of a unit; units in and units of the area in the total.
/// </summary>
internal static class BoardCells
{
    private const int Service = 2;

    /// <summary>Cells per row.</summary>
    public static int Stride { get; } = ScreenColumns.All.Count + Service;

    /// <summary>All cells, row by row.</summary>
    public static long[] Flatten(AreaBoard board, CountingRule rule)
    {
        var cells = new long[(board.Rows.Length + 1) * Stride];
        for (var i = 0; i < board.Rows.Length; i++)
        {
            var row = board.Rows[i];
            Write(cells.AsSpan(i * Stride, Stride), ScreenColumns.Values(row.Values, rule), (long)row.State, Minute(row.DataAt));
        }

        Write(cells.AsSpan(board.Rows.Length * Stride), ScreenColumns.Values(board.Total, rule), board.UnitsIn, board.UnitsOf);
        return cells;
    }

    /// <summary>Row, column and new value of every cell that differs, one after the other.</summary>
    public static long[] Changes(ReadOnlySpan<long> from, ReadOnlySpan<long> to)
    {
        var changes = new List<long>();
        for (var at = 0; at < to.Length; at++)
        {
            if (from[at] != to[at]) changes.AddRange([at / Stride, at % Stride, to[at]]);
        }

        return [.. changes];
    }

    /// <summary>A time on the wire, unix milliseconds.</summary>
    /// <param name="utcTicks">UTC ticks, or null for no time.</param>
    public static long? UnixMilliseconds(long? utcTicks) =>
        utcTicks is { } ticks ? (ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond : null;

    private static void Write(Span<long> cells, long[] values, long first, long second)
    {
        values.CopyTo(cells);
        cells[^2] = first;
        cells[^1] = second;
    }

    private static long Minute(long? utcTicks) => utcTicks is { } ticks ? (ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMinute : 0;
}
