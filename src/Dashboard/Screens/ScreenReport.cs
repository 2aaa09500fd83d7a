namespace CchcLive.Dashboard.Screens;

/// <summary>What a wall screen says of itself, every ten seconds after a frame that it drew; <c>Client/src/core/protocol.ts</c> has the same.</summary>
/// <param name="Screen">Its name; null for one that nobody named.</param>
/// <param name="Scene">The scene on show.</param>
/// <param name="Build">Build of its page.</param>
/// <param name="Version">Version of the board on show; -1 before the first.</param>
/// <param name="FrameAt">When the frame was drawn, by the program's clock as the screen reckons it; unix ms.</param>
/// <param name="DataAt">Data time on show, unix ms; null for none.</param>
/// <param name="Failing">Scenes that it could not get when it last asked.</param>
/// <param name="Heap">Script memory in use, bytes; null where the browser does not tell.</param>
internal sealed record ScreenReport(string? Screen, string Scene, string Build, long Version, long FrameAt, long? DataAt, string[]? Failing, long? Heap)
{
    private const int LongestId = 40;
    private const int MostFailing = 16;

    /// <summary>What anybody on the network may have sent, cut to what can be kept and shown.</summary>
    public ScreenReport Bounded() => this with
    {
        Screen = ScreenName.Of(Screen),
        Scene = Cut(Scene),
        Build = Cut(Build),
        Failing = [.. (Failing ?? []).Take(MostFailing).Select(Cut)],
    };

    private static string Cut(string? text) => text is null ? "" : text.Length <= LongestId ? text : text[..LongestId];
}
