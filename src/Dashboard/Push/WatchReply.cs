using System.Text.Json.Serialization;

namespace CchcLive.Dashboard.Push;

/// <summary>The answer to a screen that asks for a board.</summary>
/// <param name="ServerTime">The program's time now, unix ms.</param>
/// <param name="Board">The board as last pushed, so that the next delta continues it.</param>
internal sealed record WatchReply(
    [property: JsonPropertyName("s")] long ServerTime,
    [property: JsonPropertyName("board")] BoardSnapshot Board);
