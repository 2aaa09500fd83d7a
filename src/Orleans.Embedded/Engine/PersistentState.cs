using System.Runtime.CompilerServices;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded;

/// <summary>One stored state of one activation.</summary>
internal sealed class PersistentState<TState>(Activation activation, string stateName, IGrainStorage storage) : IPersistentState<TState>
{
    private GrainState<TState>? _record;

    public TState State
    {
        get => Record.State!;
        set => Record.State = value;
    }

    public string? Etag => _record?.ETag;

    public bool RecordExists => _record?.RecordExists ?? false;

    private GrainState<TState> Record
    {
        get
        {
            activation.OnScheduler();
            return _record ??= new GrainState<TState>(NewState());
        }
    }

    public Task ReadStateAsync() => DoAsync("read", record => storage.ReadStateAsync(stateName, activation.GrainId, record));

    public Task WriteStateAsync() => DoAsync("written", record => storage.WriteStateAsync(stateName, activation.GrainId, record));

    public Task ClearStateAsync() => DoAsync("cleared", record => storage.ClearStateAsync(stateName, activation.GrainId, record));

    /// <summary>A state as its class makes it; without a parameterless constructor, one that no constructor has seen.</summary>
    internal static TState NewState()
    {
        var type = typeof(TState);
        if (type.IsValueType)
            return default!;
        if (type.GetConstructor(Type.EmptyTypes) is not null)
            return Activator.CreateInstance<TState>();
        return type.IsArray || type.IsAbstract || type == typeof(string)
            ? throw new OrleansException($"No instance of {type} can be made; wrap it in a class.")
            : (TState)RuntimeHelpers.GetUninitializedObject(type);
    }

    private async Task DoAsync(string done, Func<GrainState<TState>, Task> operation)
    {
        activation.OnScheduler();
        try
        {
            await operation(Record);
        }
        catch (Exception failure) when (failure is not OrleansException)
        {
            throw new OrleansException($"State \"{stateName}\" of {activation.GrainId} could not be {done} by {storage.GetType().Name}: {failure.Message}", failure);
        }
    }
}
