using CchcLive.Domain.Counting;
using CchcLive.Grains.Messages;
using static CchcLive.Domain.Counting.Measure;

namespace CchcLive.Grains.Boards;

/// <summary>The columns of live boards, in their fixed order, counted under the handling role.</summary>
public static class BoardColumns
{
    /// <summary>Every column.</summary>
    public static IReadOnlyList<BoardColumn> All { get; } =
    [
        .. Columns(BoardWindow.Now, Open, OpenWithin, DueSoon, OpenLate, OpenUnknown, WaitingApplicant, WaitingFinance, WaitingCollect),
        .. Columns(BoardWindow.Today, Received, ReceivedOnline, Processed, ProcessedLate, Returned, RejectedAtIntake),
        .. Columns(
            BoardWindow.Month, ToHandle, Received, ReceivedOnline, ReceivedOther, CarriedIn, Processed, ProcessedEarly, ProcessedOnDay, ProcessedLate,
            ProcessedUnknown, Open, OpenWithin, OpenLate, OpenUnknown, LateUnexplained, LateNoApology),
    ];

    /// <summary>The place of a column.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public static int IndexOf(BoardWindow window, Measure measure)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Window == window && All[i].Measure == measure) return i;
        }

        throw new ArgumentException($"Boards have no column {window} {measure}.", nameof(measure));
    }

    /// <summary>The month's row as a row of measures, for rates and identities; measures without a column are 0.</summary>
    /// <param name="values">One number per column.</param>
    public static long[] MonthRow(ReadOnlySpan<long> values)
    {
        var row = new long[MeasureSet.Size];
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Window == BoardWindow.Month) row[(int)All[i].Measure] = values[i];
        }

        return row;
    }

    /// <summary>One number per column.</summary>
    internal static long[] Values(RoleCount count) =>
        [.. All.Select(column => (long)(column.Window == BoardWindow.Month ? count.Month : count.Today)[(int)column.Measure])];

    private static IEnumerable<BoardColumn> Columns(BoardWindow window, params Measure[] measures) => measures.Select(measure => new BoardColumn(window, measure));
}
