using System.Text.Json;

namespace CchcLive.Ingest.CloudEvents;

/// <summary>Reads a whole request: one CloudEvent, or a batch of them in a JSON array.</summary>
public static class RequestReader
{
    /// <summary>Reads a single event (<c>application/cloudevents+json</c>).</summary>
    public static RequestReading ReadSingle(ReadOnlySpan<byte> utf8) => Read(utf8, batch: false);

    /// <summary>Reads a batch (<c>application/cloudevents-batch+json</c>). An empty array is a request without events.</summary>
    public static RequestReading ReadBatch(ReadOnlySpan<byte> utf8) => Read(utf8, batch: true);

    private static RequestReading Read(ReadOnlySpan<byte> utf8, bool batch)
    {
        if (utf8.StartsWith(Utf8Bom)) utf8 = utf8[Utf8Bom.Length..];
        var json = new Utf8JsonReader(utf8, JsonText.Options);
        var reader = new CloudEventReader();
        var readings = new List<EventReading>();
        try
        {
            json.Read();
            if (!batch) readings.Add(reader.Read(ref json, utf8));
            else if (json.TokenType != JsonTokenType.StartArray) return Unreadable(1, 1, "Một lô phải là mảng JSON các sự kiện.");
            else ReadItems(ref json, reader, utf8, readings);
            JsonText.DemandEnd(ref json);
        }
        catch (JsonException e)
        {
            return Unreadable((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1, "Nội dung không phải JSON hợp lệ; không có gì được lưu, hãy sửa và gửi lại.");
        }

        return new RequestReading(readings, null);
    }

    internal static ReadOnlySpan<byte> Utf8Bom => [0xEF, 0xBB, 0xBF];

    private static void ReadItems(ref Utf8JsonReader json, CloudEventReader reader, ReadOnlySpan<byte> utf8, List<EventReading> readings)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) readings.Add(reader.Read(ref json, utf8));
    }

    private static RequestReading Unreadable(long line, long position, string message) => new([], new JsonFailure(line, position, message));
}
