using System.Buffers.Binary;
using System.Numerics;

namespace CchcLive.Domain.Packing;

/// <summary>CRC-32C of packed data that is believed without being read through, so that damaged bytes are refused and not counted.</summary>
internal static class Checksum
{
    /// <summary>How many bytes a checksum takes.</summary>
    public const int Size = sizeof(uint);

    /// <summary>The checksum of the bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes) crc = BitOperations.Crc32C(crc, b);
        return ~crc;
    }
}
