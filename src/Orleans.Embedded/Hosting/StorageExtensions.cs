using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Embedded;
using Orleans.Providers;
using Orleans.Storage;

namespace Orleans.Runtime.Hosting
{
    /// <summary>Adds grain storages.</summary>
    public static class StorageProviderExtensions
    {
        /// <summary>Adds a storage under a name; <see cref="ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME"/> makes it the default one.</summary>
        public static IServiceCollection AddGrainStorage<T>(this IServiceCollection collection, string name, Func<IServiceProvider, string, T> implementationFactory)
            where T : IGrainStorage
        {
            collection.AddKeyedSingleton<IGrainStorage>(name, (services, _) => implementationFactory(services, name));
            if (name == ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME)
                collection.TryAddSingleton(services => services.GetRequiredKeyedService<IGrainStorage>(name));
            return collection;
        }
    }
}

namespace Orleans.Hosting
{
    /// <summary>Adds storages that keep state in memory.</summary>
    public static class MemoryGrainStorageSiloBuilderExtensions
    {
        /// <summary>Adds one under a name.</summary>
        public static ISiloBuilder AddMemoryGrainStorage(this ISiloBuilder builder, string name)
        {
            ArgumentNullException.ThrowIfNull(builder);
            Runtime.Hosting.StorageProviderExtensions.AddGrainStorage(builder.Services, name, (_, _) => new MemoryGrainStorage());
            return builder;
        }

        /// <summary>Adds one as the default storage.</summary>
        public static ISiloBuilder AddMemoryGrainStorageAsDefault(this ISiloBuilder builder) =>
            builder.AddMemoryGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME);
    }
}
