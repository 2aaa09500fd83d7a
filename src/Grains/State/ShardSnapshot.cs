using System.Buffers.Binary;

namespace CchcLive.Grains.State;

/// <summary>A shard as it was at a position of its stream.</summary>
[GenerateSerializer]
public sealed class ShardSnapshot : IPackedState
{
    private const int HashSize = 32;

    /// <summary>The last event of the stream that is in the snapshot; 0 if there is no snapshot.</summary>
    [Id(0)]
    public long LastSeq { get; set; }

    /// <summary>The hash of the stream's segment that ends there, 32 bytes; null if there is no snapshot.</summary>
    [Id(1)]
    public byte[]? Hash { get; set; }

    /// <summary>The shard's bytes; null if there is no snapshot.</summary>
    [Id(2)]
    public byte[]? Shard { get; set; }

    /// <inheritdoc />
    public byte[] ToBytes()
    {
        var bytes = new byte[sizeof(long) + HashSize + (Shard?.Length ?? 0)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, LastSeq);
        Hash?.CopyTo(bytes, sizeof(long));
        Shard?.CopyTo(bytes, sizeof(long) + HashSize);
        return bytes;
    }

    /// <inheritdoc />
    public void FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(long) + HashSize) throw new InvalidDataException($"A shard's snapshot has {bytes.Length} bytes; its head alone has {sizeof(long) + HashSize}.");
        LastSeq = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        Hash = bytes.Slice(sizeof(long), HashSize).ToArray();
        Shard = bytes[(sizeof(long) + HashSize)..].ToArray();
    }
}
