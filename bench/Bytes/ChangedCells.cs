using CchcLive.Dashboard.Push;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CchcLive.Bench.Bytes;

/// <summary>The product's way: it compares two boards and writes the changed cells, by the product's own code.</summary>
internal sealed class ChangedCells : IBoardEncoder
{
    /// <summary>Its name.</summary>
    public const string TheName = "cchc, changed cells";

    private readonly JsonHubProtocol _protocol = new();

    /// <inheritdoc />
    public string Name => TheName;

    /// <inheritdoc />
    public int Encode(Push push)
    {
        var delta = new BoardDelta(push.From, push.To, push.DataAt, BoardCells.Changes(push.Before, push.After));
        return _protocol.GetMessageBytes(new InvocationMessage("delta", [delta])).Length;
    }
}
