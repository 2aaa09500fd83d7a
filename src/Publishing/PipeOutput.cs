using System.IO.Pipelines;

namespace CchcLive.Publishing;

/// <summary>The writing end of a pipe as a stream that waits while the pipe is full, and fails once nobody reads any more.</summary>
internal sealed class PipeOutput(PipeWriter writer) : Stream
{
    private const int FlushEvery = 64 * 1024;
    private int _unflushed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var room = writer.GetSpan();
            var taken = Math.Min(room.Length, buffer.Length);
            buffer[..taken].CopyTo(room);
            writer.Advance(taken);
            buffer = buffer[taken..];
            if ((_unflushed += taken) >= FlushEvery) Pass();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Does nothing: bytes are passed on when there are enough, and at the end.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Pass()
    {
        _unflushed = 0;
        var flushing = writer.FlushAsync();
        var result = flushing.IsCompleted ? flushing.Result : flushing.AsTask().GetAwaiter().GetResult();
        if (result.IsCompleted) throw new IOException("Nobody reads the document any more.");
    }
}
