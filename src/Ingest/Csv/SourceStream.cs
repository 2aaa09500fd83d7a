using System.IO.Compression;
using System.Text;

namespace CchcLive.Ingest.Csv;

/// <summary>Counts the bytes taken from a file, so that a progress bar can move, and hands its first bytes out a second time.</summary>
internal sealed class SourceStream : Stream
{
    /// <summary>Without it a gzip file cut short would end like a whole one, and rows would be lost in silence.</summary>
    private const string DemandWholeGzip = "System.IO.Compression.UseStrictValidation";

    private readonly Stream _inner;
    private readonly byte[] _head = new byte[4];
    private readonly int _headLength;
    private int _headTaken;

    static SourceStream() => AppContext.SetSwitch(DemandWholeGzip, isEnabled: true);

    internal SourceStream(Stream inner)
    {
        _inner = inner;
        _headLength = inner.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
        BytesRead = _headLength;
    }

    /// <summary>Bytes taken from the inner stream.</summary>
    internal long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    private ReadOnlySpan<byte> Head => _head.AsSpan(0, _headLength);

    /// <summary>The content, unpacked if it is gzip, and its encoding if the first bytes betray UTF-16 without a byte order mark.</summary>
    internal (Stream Content, Encoding? Encoding) Open()
    {
        if (!Head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return (this, MarklessEncoding());
        var unpacked = new SourceStream(new GZipStream(this, CompressionMode.Decompress));
        return (unpacked, unpacked.MarklessEncoding());
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_headTaken < _headLength)
        {
            var length = Math.Min(buffer.Length, _headLength - _headTaken);
            _head.AsSpan(_headTaken, length).CopyTo(buffer);
            _headTaken += length;
            return length;
        }

        var read = _inner.Read(buffer);
        BytesRead += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A header begins with ASCII, so a zero beside it betrays UTF-16.</summary>
    private Encoding? MarklessEncoding() => Head switch
    {
        [not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
