using CchcLive.Dashboard.Boards;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Push;

/// <summary>A board as the screens have it.</summary>
/// <param name="Board">The board.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record PushedBoard(AreaBoard Board, long[] Cells)
{
    /// <summary>Flattens a board.</summary>
    public static PushedBoard Of(AreaBoard board, AreaInfo area) => new(board, BoardCells.Flatten(board, area.Rule));

    /// <summary>What changed since the board before, of the same layout; null when a screen would see no difference.</summary>
    public BoardDelta? Since(PushedBoard before)
    {
        var changes = BoardCells.Changes(before.Cells, Cells);
        return changes.Length == 0 && Board.DataAt == before.Board.DataAt
            ? null
            : new BoardDelta(before.Board.Version, Board.Version, BoardCells.UnixMilliseconds(Board.DataAt), changes);
    }
}
