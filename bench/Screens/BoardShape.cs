using System.Text.Json;

namespace CchcLive.Bench.Screens;

/// <summary>How the numbers of a board lie: row by row, the total's row last; learnt from the answer to <c>Watch</c>.</summary>
/// <param name="Rows">Rows, without the total.</param>
/// <param name="Stride">Cells a row.</param>
/// <param name="Column">The column that counts receipts.</param>
internal sealed record BoardShape(int Rows, int Stride, int Column)
{
    /// <summary>The place of the total of receipts.</summary>
    public int Place => Rows * Stride + Column;

    /// <summary>Reads it from the answer.</summary>
    /// <param name="reply">The answer to <c>Watch</c>.</param>
    /// <param name="column">The id of the column that counts receipts.</param>
    /// <exception cref="InvalidOperationException">The answer is a refusal.</exception>
    public static BoardShape Of(JsonElement reply, string column)
    {
        if (!reply.TryGetProperty("result", out var result)) throw new InvalidOperationException($"The hub refused: {reply}");
        var board = result.GetProperty("board");
        var rows = board.GetProperty("rows").GetArrayLength();
        return new BoardShape(rows, board.GetProperty("cells").GetArrayLength() / (rows + 1), board.GetProperty("cols").EnumerateArray().Select(id => id.GetString()!).ToList().IndexOf(column));
    }
}
