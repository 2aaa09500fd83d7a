using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>State of a grain that was asked for with <see cref="PersistentStateAttribute"/>; read before <c>OnActivateAsync</c>.</summary>
public interface IPersistentState<TState> : IStorage<TState>;

/// <summary>Asks for a stored state in a grain's constructor.</summary>
/// <param name="stateName">Name of the state; unique per grain class, since some storages key by it.</param>
/// <param name="storageName">Name of the storage; null: the default one.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
{
    /// <summary>Name of the state.</summary>
    public string StateName { get; } = stateName;

    /// <summary>Name of the storage; null: the default one.</summary>
    public string? StorageName { get; } = storageName;
}
