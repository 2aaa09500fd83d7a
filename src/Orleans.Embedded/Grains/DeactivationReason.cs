namespace Orleans;

/// <summary>Why an activation ends.</summary>
/// <param name="code">The kind of reason.</param>
/// <param name="exception">The failure behind it, if any.</param>
/// <param name="text">In words.</param>
public readonly struct DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
{
    /// <summary>A reason without a failure behind it.</summary>
    public DeactivationReason(DeactivationReasonCode code, string text)
        : this(code, null, text)
    {
    }

    /// <summary>The kind of reason.</summary>
    public DeactivationReasonCode ReasonCode { get; } = code;

    /// <summary>In words.</summary>
    public string Description { get; } = text;

    /// <summary>The failure behind it, if any.</summary>
    public Exception? Exception { get; } = exception;

    /// <inheritdoc/>
    public override string ToString() => $"{ReasonCode}: {Description}";
}

/// <summary>The kinds of reason for which an activation ends; the embedded engine gives only some of them.</summary>
public enum DeactivationReasonCode : byte
{
    /// <summary>Unknown.</summary>
    None = 0,

    /// <summary>The host stops.</summary>
    ShuttingDown = 1,

    /// <summary>It could not be activated.</summary>
    ActivationFailed = 2,

    /// <summary>The directory failed (clusters only).</summary>
    DirectoryFailure = 3,

    /// <summary>Nobody called for the collection age.</summary>
    ActivationIdle = 4,

    /// <summary>It did not answer (clusters only).</summary>
    ActivationUnresponsive = 5,

    /// <summary>There was another one (clusters only).</summary>
    DuplicateActivation = 6,

    /// <summary>A call did not fit its version (clusters only).</summary>
    IncompatibleRequest = 7,

    /// <summary>A call failed in a way that makes the state doubtful.</summary>
    ApplicationError = 8,

    /// <summary>The grain asked for it.</summary>
    ApplicationRequested = 9,

    /// <summary>It moves to another silo (clusters only).</summary>
    Migrating = 10,

    /// <summary>The runtime asked for it (clusters only).</summary>
    RuntimeRequested = 11,

    /// <summary>Memory is short (clusters only).</summary>
    HighMemoryPressure = 12,
}
