using System.Text.Json.Serialization;
using Microsoft.AspNetCore.SignalR;

namespace CchcLive.Bench.Peers;

/// <summary>Where the peers' screens connect; the same words as the product's hub, so that the same screens understand it.</summary>
internal sealed class PeerHub(PeerBoard board) : Hub
{
    /// <summary>Answers with the board as it is now. There is one area; its name does not matter.</summary>
    public WatchedBoard Watch(string area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return new WatchedBoard(new WatchedCells(PeerBoard.Names, board.Rows, board.Snapshot().Cells));
    }

    /// <summary>The answer.</summary>
    internal sealed record WatchedBoard([property: JsonPropertyName("board")] WatchedCells Board);

    /// <summary>The board with its names.</summary>
    internal sealed record WatchedCells(
        [property: JsonPropertyName("cols")] string[] Columns, [property: JsonPropertyName("rows")] PeerRow[] Rows, [property: JsonPropertyName("cells")] long[] Cells);
}
