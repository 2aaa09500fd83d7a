using System.Buffers;
using System.Text;
using System.Text.Json;
using CchcLive.Domain.Events;
using CchcLive.Ingest.CloudEvents;

namespace CchcLive.Ingest.Simulation.Feeds;

/// <summary>Writes lines of a simulated feed as NDJSON, the broken ones broken.</summary>
public sealed class FeedWriter(Stream output) : IDisposable
{
    private const int FlushAt = 1 << 18;

    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt + (1 << 14));
    private readonly Utf8JsonWriter _json = new(Stream.Null, CloudEventWriter.Options);

    /// <summary>Writes a line.</summary>
    public void Write(FeedLine line)
    {
        if (line.Planted == Planted.Broken) _buffer.Write(Broken(line.Event));
        else
        {
            _json.Reset(_buffer);
            CloudEventWriter.Write(_json, line.Event);
            _json.Flush();
        }

        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= FlushAt) Flush();
    }

    /// <summary>Writes out what is left.</summary>
    public void Dispose()
    {
        Flush();
        _json.Dispose();
    }

    /// <summary>The line of an event with one of four faults, by its sequence: no subject, an unknown verb, an unreadable time, cut off.</summary>
    private static byte[] Broken(DossierEvent e)
    {
        var json = Encoding.UTF8.GetString(CloudEventWriter.ToUtf8(e));
        return Encoding.UTF8.GetBytes((e.Sequence % 4) switch
        {
            0 => json.Replace($"\"subject\":\"{e.Code}\",", "", StringComparison.Ordinal),
            1 => json.Replace(EventContract.TypePrefix, EventContract.TypePrefix + "khong-ro-", StringComparison.Ordinal),
            2 => json.Replace("\"time\":\"", "\"time\":\"ngay ", StringComparison.Ordinal),
            _ => json[..^12],
        });
    }

    private void Flush()
    {
        output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
