using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CchcLive.Journal.Segments;

/// <summary>
/// The hash chain's byte layout, version 1, pinned by a fixture. SHA-256 over, in this order and without padding:
/// the layout version (1 byte, 0x01); the previous hash (32 bytes); the length of the stream's name in UTF-8 (2 bytes, big-endian) and the name;
/// first_seq, last_seq and committed_at (8 bytes each, big-endian; committed_at in microseconds since 1970-01-01T00:00Z); the body to its end.
/// </summary>
internal static class SegmentHash
{
    private const byte LayoutVersion = 1;

    /// <summary>The hash of a segment.</summary>
    /// <param name="prevHash">Hash of the segment before it.</param>
    /// <param name="stream">Name of the stream.</param>
    /// <param name="firstSeq">Number of the first event.</param>
    /// <param name="lastSeq">Number of the last event.</param>
    /// <param name="committedAt">Commit time; only whole microseconds count.</param>
    /// <param name="body">The encoded events.</param>
    public static ChainHash Of(ChainHash prevHash, string stream, long firstSeq, long lastSeq, DateTimeOffset committedAt, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var nameLength = Encoding.UTF8.GetByteCount(stream);
        Span<byte> header = stackalloc byte[1 + ChainHash.Size + 2 + StreamName.MaxBytes + (3 * sizeof(long))];
        header[0] = LayoutVersion;
        var at = 1;
        prevHash.CopyTo(header[at..]);
        at += ChainHash.Size;
        BinaryPrimitives.WriteUInt16BigEndian(header[at..], checked((ushort)nameLength));
        at += 2;
        at += Encoding.UTF8.GetBytes(stream, header[at..]);
        foreach (var number in (ReadOnlySpan<long>)[firstSeq, lastSeq, JournalTime.ToMicroseconds(committedAt)])
        {
            BinaryPrimitives.WriteInt64BigEndian(header[at..], number);
            at += sizeof(long);
        }

        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(header[..at]);
        sha.AppendData(body);
        Span<byte> hash = stackalloc byte[ChainHash.Size];
        sha.GetHashAndReset(hash);
        return new ChainHash(hash);
    }
}
