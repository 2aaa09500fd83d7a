using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.CloudEvents;

/// <summary>
/// Reads a stream of any length, one event per line, in bounded memory. A bad line is a problem of that line only; a line that is too
/// long is skipped to its end. One reader reads one stream.
/// </summary>
/// <param name="maxLineLength">The greatest length of a line in bytes.</param>
public sealed class NdjsonReader(int maxLineLength = NdjsonReader.DefaultMaxLineLength)
{
    /// <summary>The greatest length of a line when nobody says, in bytes: 256 KiB.</summary>
    public const int DefaultMaxLineLength = 256 * 1024;

    private readonly CloudEventReader _reader = new();
    private long _number;

    /// <summary>Bytes taken from the stream so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads a stream to its end and leaves it open.</summary>
    public IAsyncEnumerable<NdjsonLine> ReadAsync(Stream stream, CancellationToken cancellation = default) =>
        ReadAsync(PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true)), cancellation);

    /// <summary>Reads a pipe to its end; the caller completes the pipe.</summary>
    public async IAsyncEnumerable<NdjsonLine> ReadAsync(PipeReader pipe, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var skipping = false;
        while (true)
        {
            var result = await pipe.ReadAsync(cancellation);
            var rest = result.Buffer;
            while (TryTakeLine(ref rest, out var line))
            {
                var taken = skipping ? null : Read(line);
                skipping = false;
                if (taken is not null) yield return taken;
            }

            if (!result.IsCompleted && rest.Length > maxLineLength)
            {
                if (!skipping) yield return TooLong(_number + 1);
                skipping = true;
                BytesRead += rest.Length;
                rest = rest.Slice(rest.End);
            }

            if (result.IsCompleted)
            {
                var last = skipping || rest.IsEmpty ? null : Finish(rest);
                pipe.AdvanceTo(result.Buffer.End);
                if (last is not null) yield return last;
                yield break;
            }

            pipe.AdvanceTo(rest.Start, rest.End);
        }
    }

    private bool TryTakeLine(ref ReadOnlySequence<byte> rest, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is not { } end)
        {
            line = default;
            return false;
        }

        line = rest.Slice(0, end);
        rest = rest.Slice(rest.GetPosition(1, end));
        BytesRead += line.Length + 1;
        _number++;
        return true;
    }

    private NdjsonLine? Finish(ReadOnlySequence<byte> last)
    {
        BytesRead += last.Length;
        _number++;
        return Read(last);
    }

    /// <summary>The line <see cref="_number"/>; null if it is blank.</summary>
    private NdjsonLine? Read(ReadOnlySequence<byte> line)
    {
        if (line.Length > maxLineLength) return TooLong(_number);
        if (line.IsSingleSegment) return Read(line.FirstSpan);
        var rented = ArrayPool<byte>.Shared.Rent((int)line.Length);
        try
        {
            line.CopyTo(rented);
            return Read(rented.AsSpan(0, (int)line.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private NdjsonLine? Read(ReadOnlySpan<byte> line)
    {
        if (_number == 1 && line.StartsWith(RequestReader.Utf8Bom)) line = line[RequestReader.Utf8Bom.Length..];
        line = line.Trim(" \t\r"u8);
        if (line.IsEmpty) return null;
        try
        {
            var json = new Utf8JsonReader(line, JsonText.Options);
            json.Read();
            var reading = _reader.Read(ref json, line);
            JsonText.DemandEnd(ref json);
            return new NdjsonLine(_number, reading);
        }
        catch (JsonException e)
        {
            return Refused(_number, Messages.BadJson((e.BytePositionInLine ?? 0) + 1));
        }
    }

    private NdjsonLine TooLong(long number) => Refused(number, Messages.LineTooLong(maxLineLength));

    private static NdjsonLine Refused(long number, Problem problem) => new(number, new EventReading { Problems = [problem] });
}
