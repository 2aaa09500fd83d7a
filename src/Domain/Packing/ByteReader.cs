using System.Text;

namespace CchcLive.Domain.Packing;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
/// <remarks>Every member throws <see cref="InvalidDataException"/> when the bytes end too soon or make no sense; none reads past the end.</remarks>
/// <param name="bytes">The packed bytes.</param>
public ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Where the next read begins.</summary>
    public int Position { get; private set; }

    /// <summary>True when everything has been read.</summary>
    public readonly bool AtEnd => Position == _bytes.Length;

    /// <summary>One byte.</summary>
    public byte Byte() => Position < _bytes.Length ? _bytes[Position++] : throw Truncated();

    /// <summary>An unsigned number.</summary>
    public ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }

        throw new InvalidDataException($"A number at byte {Position} is longer than 64 bits.");
    }

    /// <summary>A number that names something in a list: 0 to 2³¹ − 1.</summary>
    public int Index()
    {
        var index = Number();
        return index <= int.MaxValue ? (int)index : throw new InvalidDataException($"The number before byte {Position} is too great.");
    }

    /// <summary>A count of things of which each takes at least one byte: it cannot exceed what is left.</summary>
    public int Count()
    {
        var count = Number();
        return count <= (ulong)(_bytes.Length - Position) ? (int)count : throw Truncated();
    }

    /// <summary>A signed number.</summary>
    public long Signed()
    {
        var zigzag = Number();
        return (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
    }

    /// <summary>The next <paramref name="length"/> bytes.</summary>
    public ReadOnlySpan<byte> Raw(int length)
    {
        if (length < 0 || length > _bytes.Length - Position) throw Truncated();
        Position += length;
        return _bytes.Slice(Position - length, length);
    }

    /// <summary>Length and UTF-8 bytes.</summary>
    public string Text() => Encoding.UTF8.GetString(Raw(Count()));

    private readonly InvalidDataException Truncated() => new($"Packed data ends too soon, at byte {_bytes.Length}.");
}
