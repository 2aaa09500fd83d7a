namespace CchcLive.EndToEnd.Tests.City;

/// <summary>A feed on disk, read line by line and cut into pieces of whole lines; the file may be larger than memory.</summary>
internal sealed class FeedFile(string path)
{
    private const int Buffer = 1 << 20;

    /// <summary>Takes a line (without its end) that begins at an offset; false ends the reading before it.</summary>
    public delegate bool Take(ReadOnlySpan<byte> line, long offset);

    /// <summary>Reads the lines in order.</summary>
    /// <returns>The offset at which reading ended: of the line that was not taken, or the file's end.</returns>
    public long Read(Take take)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var (buffer, held, offset) = (new byte[Buffer], 0, 0L);
        while (file.Read(buffer, held, buffer.Length - held) is > 0 and var read)
        {
            held += read;
            var at = 0;
            while (buffer.AsSpan(at, held - at).IndexOf((byte)'\n') is >= 0 and var length)
            {
                if (!take(buffer.AsSpan(at, length), offset + at)) return offset + at;
                at += length + 1;
            }

            buffer.AsSpan(at, held - at).CopyTo(buffer);
            (offset, held) = (offset + at, held - at);
        }

        return offset;
    }

    /// <summary>A piece of the file.</summary>
    public byte[] Piece(long offset, long length)
    {
        using var file = File.OpenHandle(path);
        var bytes = new byte[length];
        for (var at = 0; at < bytes.Length;) at += RandomAccess.Read(file, bytes.AsSpan(at), offset + at);
        return bytes;
    }
}
