namespace CchcLive.Dashboard.Push;

/// <summary>All screens that watch one area.</summary>
internal interface IBoardAudience
{
    /// <summary>Tells what changed.</summary>
    Task DeltaAsync(string areaId, BoardDelta delta);

    /// <summary>A sign of life.</summary>
    /// <param name="areaId">The area.</param>
    /// <param name="version">Version last pushed: a screen with a smaller one missed something.</param>
    /// <param name="seconds">The program's time, unix seconds.</param>
    Task BeatAsync(string areaId, long version, long seconds);

    /// <summary>Rows or columns are others now: ask again.</summary>
    Task ResetAsync(string areaId);
}
