namespace CchcLive.Journal.Writing;

/// <summary>The bounds of a <see cref="JournalWriter"/>.</summary>
public sealed record JournalWriterOptions
{
    /// <summary>Most appends accepted and not yet completed; further callers wait. At least 1.</summary>
    /// <value>Default 10,000.</value>
    public int MaxPendingAppends { get; init; } = 10_000;

    /// <summary>Most bytes of appends accepted and not yet completed; further callers wait. One larger append is accepted alone. At least 1.</summary>
    /// <value>Default 64 MiB.</value>
    public long MaxPendingBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Most appends in one transaction. At least 1.</summary>
    /// <value>Default 1,000.</value>
    public int MaxGroupAppends { get; init; } = 1000;

    /// <summary>Most bytes in one transaction; one larger append is committed alone. At least 1.</summary>
    /// <value>Default 8 MiB.</value>
    public long MaxGroupBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>How long the writer pauses after a failed group; doubles with each further failure up to <see cref="MaxPause"/>.</summary>
    /// <value>Default 50 ms.</value>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest pause after a failure.</summary>
    /// <value>Default 1 s.</value>
    public TimeSpan MaxPause { get; init; } = TimeSpan.FromSeconds(1);
}
