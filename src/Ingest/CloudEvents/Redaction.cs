using System.Buffers;
using System.Text.Json;

namespace CchcLive.Ingest.CloudEvents;

/// <summary>
/// Copies the JSON of a refused event without anything that the contract does not name (D§7): applicants' names, addresses and numbers
/// do not enter quarantine either. Of contract fields only plain values and lists of plain values are copied.
/// </summary>
internal static class Redaction
{
    private const int MaxLength = 2000;
    private const int MaxNameLength = 64;

    private enum Place { Event, Data, Set }

    /// <summary>The cleaned copy of one event's JSON, which has been read once and is known to be well-formed.</summary>
    internal static ReadOnlyMemory<byte> Clean(ReadOnlySpan<byte> utf8)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var reader = new Utf8JsonReader(utf8, JsonText.Options);
        reader.Read();
        using (var writer = new Utf8JsonWriter(buffer, CloudEventWriter.Options)) CopyObject(ref reader, writer, Place.Event);
        return buffer.WrittenMemory;
    }

    private static void CopyObject(ref Utf8JsonReader reader, Utf8JsonWriter writer, Place place)
    {
        writer.WriteStartObject();
        Span<char> buffer = stackalloc char[MaxNameLength];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<char> name = buffer[..JsonText.Copy(ref reader, buffer)];
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && Inner(place, name) is { } inner)
            {
                writer.WritePropertyName(name);
                CopyObject(ref reader, writer, inner);
            }
            else if (Keeps(place, name))
            {
                CopyPlain(ref reader, writer, name);
            }

            reader.Skip();
        }

        writer.WriteEndObject();
    }

    private static Place? Inner(Place place, ReadOnlySpan<char> name) => place switch
    {
        Place.Event when name is "data" => Place.Data,
        Place.Data when name is "set" => Place.Set,
        _ => null,
    };

    private static bool Keeps(Place place, ReadOnlySpan<char> name) => place switch
    {
        Place.Event => EnvelopeReader.Takes(name),
        Place.Data => EnvelopeReader.TakesInData(name) || DataReader.TrySpec(name, out _),
        _ => DataReader.IsIdentity(name) || DataReader.TrySpec(name, out _),
    };

    private static void CopyPlain(ref Utf8JsonReader reader, Utf8JsonWriter writer, scoped ReadOnlySpan<char> name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                writer.WriteStartArray(name);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (JsonText.Get(ref reader) is { Length: <= MaxLength } item) writer.WriteStringValue(item);
                    reader.Skip();
                }

                writer.WriteEndArray();
                break;
            case JsonTokenType.String:
                if (JsonText.Get(ref reader) is { Length: <= MaxLength } text) writer.WriteString(name, text);
                break;
            case JsonTokenType.StartObject:
                break;
            default:
                writer.WritePropertyName(name);
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }
}
