namespace CchcLive.Bench.Bytes;

/// <summary>A way to tell a screen that the board has changed.</summary>
internal interface IBoardEncoder
{
    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>Writes a push as a message of SignalR's JSON protocol.</summary>
    /// <returns>Its bytes on the wire, without the frame around them.</returns>
    int Encode(Push push);
}
