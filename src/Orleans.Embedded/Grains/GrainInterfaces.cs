using Orleans.Runtime;

namespace Orleans.Runtime
{
    /// <summary>Anything that can be called through a reference: grains and observers.</summary>
    public interface IAddressable;
}

namespace Orleans
{
    /// <summary>Base of all grain interfaces.</summary>
    public interface IGrain : IAddressable;

    /// <summary>Base of grain interfaces whose keys are strings, the only kind of key the embedded engine has.</summary>
    public interface IGrainWithStringKey : IGrain;

    /// <summary>Base of interfaces whose implementing objects grains may call back.</summary>
    public interface IGrainObserver : IAddressable;

    /// <summary>What every grain class is; <see cref="Grain"/> is the usual way to be it.</summary>
    public interface IGrainBase
    {
        /// <summary>The activation of this grain.</summary>
        IGrainContext GrainContext { get; }

        /// <summary>Runs before the first call. A failure reaches the waiting callers as it is.</summary>
        Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

        /// <summary>Runs after the last call. A failure is logged.</summary>
        Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
    }
}
