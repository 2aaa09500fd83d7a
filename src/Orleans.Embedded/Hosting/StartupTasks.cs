using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded;
using Orleans.Runtime;

namespace Orleans.Runtime
{
    /// <summary>Work to do when the silo has become active, before the host serves anybody.</summary>
    public interface IStartupTask
    {
        /// <summary>Does it; a failure keeps the host from starting.</summary>
        Task Execute(CancellationToken cancellationToken);
    }
}

namespace Orleans
{
    /// <summary>The stages of a silo's start of which start-up tasks may name one.</summary>
    public static class ServiceLifecycleStage
    {
        /// <summary>Grains cannot be called yet.</summary>
        public const int ApplicationServices = 10000;

        /// <summary>The silo opens.</summary>
        public const int BecomeActive = 19999;

        /// <summary>Grains can be called.</summary>
        public const int Active = 20000;
    }
}

namespace Orleans.Hosting
{
    /// <summary>Adds start-up tasks.</summary>
    public static class SiloBuilderStartupExtensions
    {
        /// <summary>Runs <paramref name="startupTask"/> when the silo starts; from stage 20000 on it may call grains.</summary>
        public static ISiloBuilder AddStartupTask(this ISiloBuilder builder, Func<IServiceProvider, CancellationToken, Task> startupTask, int stage = ServiceLifecycleStage.Active)
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Services.AddSingleton(new StagedTask(stage, startupTask));
            return builder;
        }

        /// <summary>Runs a new <typeparamref name="TStartup"/> when the silo starts.</summary>
        public static ISiloBuilder AddStartupTask<TStartup>(this ISiloBuilder builder, int stage = ServiceLifecycleStage.Active)
            where TStartup : class, IStartupTask =>
            builder.AddStartupTask((services, token) => ActivatorUtilities.GetServiceOrCreateInstance<TStartup>(services).Execute(token), stage);
    }
}
