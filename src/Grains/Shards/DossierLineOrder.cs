using CchcLive.Domain.LateBoards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <summary>The orders of lists. Unless another is asked for: the longest due first, those without a due date last, then by code. Shards list in the same one (<see cref="Domain.Shards.DossierShard.List"/>).</summary>
internal static class DossierLineOrder
{
    /// <summary>A part of the lines, put in order.</summary>
    public static DossierLine[] Part(IEnumerable<DossierLine> lines, int skip, int take) =>
        [.. lines.OrderBy(line => line.DueLawful == 0).ThenBy(line => line.DueLawful).ThenBy(line => line.Code, StringComparer.Ordinal).Skip(skip).Take(take)];

    /// <summary>A part of the late board's lines, put in an order of it.</summary>
    public static DossierLine[] Part(IEnumerable<DossierLine> lines, LateOrder order, int skip, int take) =>
        [.. lines.OrderBy(line => Place(line, order)).ThenBy(line => order is LateOrder.Code ? 0 : Due(line)).ThenBy(line => line.Code, StringComparer.Ordinal).Skip(skip).Take(take)];

    private static long Place(DossierLine line, LateOrder order) => order switch
    {
        LateOrder.Latest => -(line.WorkingDaysLate ?? line.CalendarDaysLate),
        LateOrder.Least => line.WorkingDaysLate ?? line.CalendarDaysLate,
        LateOrder.Received => line.ReceivedAt,
        LateOrder.Code => 0,
        _ => Due(line),
    };

    private static long Due(DossierLine line) => line.DueLawful == 0 ? long.MaxValue : line.DueLawful;
}
