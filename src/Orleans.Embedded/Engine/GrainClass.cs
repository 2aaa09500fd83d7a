using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded;

/// <summary>A grain class: its type name and how its instances are made.</summary>
internal sealed class GrainClass
{
    private readonly ObjectFactory _factory;
    private readonly (PersistentStateAttribute Attribute, Type StateType)[] _states;

    public GrainClass(Type type)
    {
        Type = type;
        GrainType = type.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(null!, type) ?? GrainType.Create(DefaultName(type));
        KeepAlive = type.IsDefined(typeof(KeepAliveAttribute), inherit: true);
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .MaxBy(candidate => candidate.GetParameters().Length)!;
        _states = [.. constructor.GetParameters()
            .Select(parameter => (Attribute: parameter.GetCustomAttribute<PersistentStateAttribute>()!, parameter.ParameterType))
            .Where(state => state.Attribute is not null)];
        _factory = ActivatorUtilities.CreateFactory(type, [.. _states.Select(state => state.StateType)]);
    }

    public Type Type { get; }

    public GrainType GrainType { get; }

    public bool KeepAlive { get; }

    /// <summary>A new instance and the states it asked for, not read yet.</summary>
    /// <exception cref="InvalidOperationException">The constructor failed, or something it needs is missing.</exception>
    public (object Instance, IReadOnlyList<IStorage> States) Create(Activation activation)
    {
        try
        {
            var states = _states.Select(state => CreateState(activation, state.Attribute, state.StateType.GetGenericArguments()[0])).ToArray();
            return (_factory(activation.ActivationServices, states), states.Cast<IStorage>().ToArray());
        }
        catch (Exception failure) when (failure is not OrleansException)
        {
            throw new InvalidOperationException($"Failed to create an instance of {Type} for {activation.GrainId}: {failure.Message}", failure);
        }
    }

    private static object CreateState(Activation activation, PersistentStateAttribute attribute, Type state)
    {
        var name = attribute.StorageName ?? Providers.ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME;
        var storage = activation.ActivationServices.GetKeyedService<IGrainStorage>(name)
            ?? throw new InvalidOperationException($"No grain storage is registered under the name \"{name}\".");
        return Activator.CreateInstance(typeof(PersistentState<>).MakeGenericType(state), activation, attribute.StateName, storage)!;
    }

    private static string DefaultName(Type type)
    {
        var name = type.Name.ToLowerInvariant();
        return name.EndsWith("grain", StringComparison.Ordinal) && name.Length > "grain".Length ? name[..^"grain".Length] : name;
    }
}
