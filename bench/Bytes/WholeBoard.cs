using Microsoft.AspNetCore.SignalR.Protocol;

namespace CchcLive.Bench.Bytes;

/// <summary>All numbers of the board, without the names that screens know already.</summary>
internal sealed class WholeBoard : IBoardEncoder
{
    /// <summary>Its name.</summary>
    public const string TheName = "whole board, numbers only";

    private readonly JsonHubProtocol _protocol = new();

    /// <inheritdoc />
    public string Name => TheName;

    /// <inheritdoc />
    public int Encode(Push push) => Bytes(push).Length;

    /// <summary>The message.</summary>
    public ReadOnlyMemory<byte> Bytes(Push push) => _protocol.GetMessageBytes(new InvocationMessage("board", [new { v = push.To, d = push.DataAt, cells = push.After }]));
}
