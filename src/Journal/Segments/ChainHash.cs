using System.Buffers.Binary;

namespace CchcLive.Journal.Segments;

/// <summary>A SHA-256 link of a stream's hash chain: 32 bytes, equal by value. The default is 32 zero bytes, the link before the first segment.</summary>
public readonly record struct ChainHash
{
    /// <summary>The length in bytes, 32.</summary>
    public const int Size = 32;

    private readonly UInt128 _high;
    private readonly UInt128 _low;

    /// <summary>A hash of exactly <see cref="Size"/> bytes.</summary>
    /// <exception cref="ArgumentException">The length is not 32.</exception>
    public ChainHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size) throw new ArgumentException($"A chain hash has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        _high = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        _low = BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]);
    }

    /// <summary>32 zero bytes: what the first segment of a stream names as its predecessor.</summary>
    public static ChainHash Zero => default;

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt128BigEndian(destination, _high);
        BinaryPrimitives.WriteUInt128BigEndian(destination[16..], _low);
    }

    /// <summary>The 32 bytes as a new array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
