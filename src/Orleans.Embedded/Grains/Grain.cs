using Orleans.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Base class of grains. Only the engine creates them: outside it every member but the constructor throws.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    private readonly Activation? _activation = Activation.Current;

    /// <summary>Binds the new instance to the activation that creates it.</summary>
    protected Grain()
    {
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext => _activation!;

    /// <summary>Makes references to other grains. Throws outside the grain's scheduler; an injected factory works anywhere.</summary>
    /// <exception cref="InvalidOperationException">Used outside the grain's scheduler or after its deactivation.</exception>
    protected IGrainFactory GrainFactory => Bound.OnScheduler().Silo.Factory;

    /// <summary>The services of this activation's own scope.</summary>
    protected internal IServiceProvider ServiceProvider => Bound.ActivationServices;

    /// <summary>Type and key of this grain.</summary>
    public string IdentityString => Bound.GrainId.ToString();

    private Activation Bound => _activation
        ?? throw new InvalidOperationException("This grain was created outside the engine; obtain a reference from IGrainFactory instead.");

    /// <summary>Deactivates this activation once its running calls have ended.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Keeps idle collection away for <paramref name="timeSpan"/>; a negative value takes that back.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => Bound.DelayDeactivation(timeSpan);

    /// <inheritdoc/>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;
}
