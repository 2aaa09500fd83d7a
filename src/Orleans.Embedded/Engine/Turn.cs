namespace Orleans.Embedded;

/// <summary>One piece of work of a grain or observer: a call or a timer tick.</summary>
internal abstract class Turn
{
    /// <summary>May start whatever else is running.</summary>
    public bool AlwaysInterleave { get; protected init; }

    /// <summary>May start while only its like is running.</summary>
    public bool ReadOnly { get; protected init; }

    /// <summary>Counts as use of the grain.</summary>
    public bool KeepsAlive { get; protected init; } = true;

    /// <summary>Values that came with the call.</summary>
    public Dictionary<string, object>? Context { get; protected init; }

    /// <summary>Nobody waits for it any more; it need not start.</summary>
    public abstract bool IsAbandoned { get; }

    /// <summary>Runs it and tells the owner, now or later on the same scheduler, that it ended. Never throws.</summary>
    public abstract void Run(object target, ITurnOwner owner);
}

/// <summary>Where turns run.</summary>
internal interface ITurnOwner
{
    /// <summary>A turn is about to end with this failure; the caller does not know it yet.</summary>
    void Failing(Exception failure);

    /// <summary>The turn has ended.</summary>
    void Ended(Turn turn);
}
