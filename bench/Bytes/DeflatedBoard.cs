using System.IO.Compression;

namespace CchcLive.Bench.Bytes;

/// <summary>
/// The whole board under permessage-deflate with context takeover: what an earlier message had need not be said again. The state belongs to one
/// connection, so its work is done for each screen anew; here it is one.
/// </summary>
internal sealed class DeflatedBoard : IBoardEncoder, IDisposable
{
    /// <summary>Its name.</summary>
    public const string TheName = "whole board, permessage-deflate";

    /// <summary>The mark at the end of a flush that permessage-deflate does not send.</summary>
    private const int FlushMark = 4;

    private readonly WholeBoard _board = new();
    private readonly MemoryStream _wire = new();
    private readonly DeflateStream _deflate;

    /// <summary>A connection's state.</summary>
    public DeflatedBoard() => _deflate = new DeflateStream(_wire, CompressionLevel.Optimal, leaveOpen: true);

    /// <inheritdoc />
    public string Name => TheName;

    /// <inheritdoc />
    public int Encode(Push push)
    {
        _wire.SetLength(0);
        _deflate.Write(_board.Bytes(push).Span);
        _deflate.Flush();
        return (int)_wire.Length - FlushMark;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _deflate.Dispose();
        _wire.Dispose();
    }
}
