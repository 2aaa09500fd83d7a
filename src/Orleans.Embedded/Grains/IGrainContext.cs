namespace Orleans.Runtime;

/// <summary>One activation of a grain.</summary>
public interface IGrainContext : IEquatable<IGrainContext>
{
    /// <summary>Type and key.</summary>
    GrainId GrainId { get; }

    /// <summary>The grain object; null before it was constructed.</summary>
    object? GrainInstance { get; }

    /// <summary>The services of this activation's own scope.</summary>
    IServiceProvider ActivationServices { get; }

    /// <summary>Ends when the activation has ended.</summary>
    Task Deactivated { get; }

    /// <summary>Deactivates once the running calls have ended.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}
