namespace CchcLive.Grains.State;

/// <summary>Grain state that is bytes already, so that every storage provider keeps it without serialising it again.</summary>
public interface IPackedState
{
    /// <summary>The state in bytes.</summary>
    byte[] ToBytes();

    /// <summary>Takes the state from bytes that <see cref="ToBytes"/> gave.</summary>
    void FromBytes(ReadOnlySpan<byte> bytes);
}
