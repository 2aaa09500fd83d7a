using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Push;

/// <summary>
/// A board as one flat table of numbers: a row per unit and the total last, each with its counters and then two service cells (see
/// <c>Client/src/core/protocol.ts</c>): the state and the newest event's unix minute of a unit; units in and units of the area in the total.
/// </summary>
internal static class BoardCells
{
    /// <summary>Service cells that follow the counters of a row.</summary>
    public const int Service = 2;

    private const long TicksPerMinute = TimeSpan.TicksPerMinute;

    /// <summary>Cells per row.</summary>
    public static int Stride(AreaBoard board) => board.Total.Length + Service;

    /// <summary>All cells, row by row.</summary>
    public static long[] Flatten(AreaBoard board)
    {
        var stride = Stride(board);
        var cells = new long[(board.Rows.Length + 1) * stride];
        for (var i = 0; i < board.Rows.Length; i++)
        {
            var row = board.Rows[i];
            Write(cells.AsSpan(i * stride, stride), row.Values, StateCode(row.State), Minute(row.DataAt));
        }

        Write(cells.AsSpan(board.Rows.Length * stride), board.Total, board.UnitsIn, board.UnitsOf);
        return cells;
    }

    /// <summary>Row, column and new value of every cell that differs, one after the other.</summary>
    public static long[] Changes(ReadOnlySpan<long> from, ReadOnlySpan<long> to, int stride)
    {
        var changes = new List<long>();
        for (var at = 0; at < to.Length; at++)
        {
            if (from[at] != to[at]) changes.AddRange([at / stride, at % stride, to[at]]);
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

    private static long StateCode(string state) => state switch
    {
        "live" => 0,
        "silent" => 1,
        "none" => 2,
        "off-hours" => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A unit's state is live, silent, none or off-hours."),
    };

    private static long Minute(long? utcTicks) => utcTicks is { } ticks ? (ticks - DateTime.UnixEpoch.Ticks) / TicksPerMinute : 0;
}
