namespace Orleans.Runtime;

/// <summary>A timer of a grain; disposing it ends it.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets the next due time and the period, both infinite or 0 to 4,294,967,294 ms. Within a tick it takes effect at its end.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}

/// <summary>How a grain timer ticks.</summary>
public readonly struct GrainTimerCreationOptions
{
    /// <summary>Options to be filled in.</summary>
    public GrainTimerCreationOptions()
    {
    }

    /// <summary>Options of a plain timer.</summary>
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Time until the first tick; <see cref="Timeout.InfiniteTimeSpan"/>: never until changed.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>Time from the end of a tick to the next; <see cref="Timeout.InfiniteTimeSpan"/>: one tick. Zero is a busy loop.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Ticks run whenever the grain awaits, instead of in their turn.</summary>
    public bool Interleave { get; init; }

    /// <summary>Ticks count as use of the grain, so that it is not collected for being idle.</summary>
    public bool KeepAlive { get; init; }
}
