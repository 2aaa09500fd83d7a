#if ORLEANS
using CchcLive.Grains.State;
using Orleans.Storage;

namespace CchcLive.Silo.Cluster;

/// <summary>Writes grain state as the bytes that it is, the same as a process alone writes.</summary>
internal sealed class PackedStateSerializer : IGrainStorageSerializer
{
    /// <inheritdoc />
    public BinaryData Serialize<T>(T? input) => BinaryData.FromBytes(Packed(input).ToBytes());

    /// <inheritdoc />
    public T Deserialize<T>(BinaryData input)
    {
        var state = Activator.CreateInstance<T>();
        Packed(state).FromBytes(input.ToMemory().Span);
        return state;
    }

    private static IPackedState Packed<T>(T? state) => state as IPackedState ?? throw new NotSupportedException($"{typeof(T)} is not an {nameof(IPackedState)}.");
}
#endif
