namespace CchcLive.Dashboard.Wall;

/// <summary>A scene that is made once for all who ask within a time. One that could not be made is made anew for the next who asks.</summary>
/// <param name="make">Makes it; null when there is nothing to show.</param>
/// <param name="keptFor">For so long it is given to whoever asks.</param>
/// <param name="pace">Real time, whatever clock the program shows.</param>
internal sealed class SharedScene(Func<Task<string?>> make, TimeSpan keptFor, TimeProvider pace)
{
    private readonly Lock _gate = new();
    private Task<string?>? _made;
    private long _begun;

    /// <summary>The scene.</summary>
    public Task<string?> TakeAsync()
    {
        lock (_gate)
        {
            var isOver = _made is null || _made.IsFaulted || (_made.IsCompleted && pace.GetElapsedTime(_begun) >= keptFor);
            if (!isOver) return _made!;
            _begun = pace.GetTimestamp();
            return _made = make();
        }
    }
}
